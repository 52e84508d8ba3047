import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { flattenAll } from '../../sandbox/checks/component-tree.ts';
import type { OptionValues } from '../../sandbox/world/command-data.ts';
import { emptyDraft, type Message } from '../../sandbox/world/message.ts';
import { labelsOf as allLabelsOf, isPrivate, Stage, textOf } from '../bot/bot.fixture.ts';
import { COUNTIES, placeApp } from '../fixtures/place-app.fixture.ts';
import type { BotApp } from '../replying/context.ts';

const QUESTION = 'Which village libraries were opened?';
const IN_KAIHUA = 'Which village libraries were opened in Kaihua?';

let app: BotApp;
let stage: Stage;

beforeAll(async () => {
  app = await placeApp(COUNTIES);
});

beforeEach(async () => {
  stage = await Stage.open(app);
});

afterEach(() => stage.close());

const ask = (question: string, values: OptionValues = {}) => stage.run('ask', { question, ...values });

async function mention(content: string): Promise<Message> {
  const before = stage.written().length;
  stage.world.you.post(stage.channel, `${stage.mention} ${content}`);
  return stage.answer(before);
}

/** What can be pressed below every quote. */
const ACTIONS = ['More context', 'Copy citation', 'Verify'];

/** What else can be pressed or chosen from below a message. */
function labelsOf(message: Message): string[] {
  return allLabelsOf(message).filter((label) => !ACTIONS.includes(label));
}

const pressed = (message: Message, label: string) => stage.pressed(message, label);

/** What the presser alone is told. */
async function refusalOf(message: Message, label: string): Promise<string> {
  const before = stage.written().length;
  stage.press(message, label);
  const told = await stage.answer(before);
  expect(isPrivate(told)).toBe(true);
  return textOf(told);
}

describe('an answer says what it is limited to', () => {
  it('by the question', async () => {
    const answer = await ask(IN_KAIHUA);
    expect(textOf(answer)).toContain(`### ${IN_KAIHUA}\n-# About Kaihua County, Quzhou\n> `);
    expect(labelsOf(answer)).toEqual(['Everywhere']);
  });

  it('by the place that was chosen', async () => {
    const answer = await ask(QUESTION, { locality: '开化县' });
    expect(textOf(answer)).toContain('-# About Kaihua County, Quzhou\n> ');
  });

  it('by nothing', async () => {
    const answer = await ask(QUESTION);
    expect(textOf(answer)).toContain('-# From all of the collection\n> **Kecheng District opened');
    expect(labelsOf(answer)).toEqual(['◀', '1 / 2', '▶', 'Only Kecheng District']);
  });

  it('as a reply to a message, too', async () => {
    expect(textOf(await mention(IN_KAIHUA))).toMatch(/^-# About Kaihua County, Quzhou\n> /);
  });

  it('and that it is about what the place lies in', async () => {
    expect(textOf(await ask('Who trained sixty librarians in Kaihua?'))).toContain(
      '-# Nothing about Kaihua County, Quzhou answers this; this is about Quzhou, which it is part of.\n> ',
    );
  });

  it('and where the collection has nothing, what it has nearest to that', async () => {
    const answer = await ask('Which village libraries were opened in Hangzhou?');
    expect(textOf(answer)).toContain(
      'Nothing on Hangzhou, Zhejiang in this collection.\n-# There is something on Quzhou (Zhejiang), Kaihua County (Quzhou) and ',
    );
    expect(labelsOf(answer)).toEqual(['Everywhere']);
  });

  it('and that passages name at least the place that was chosen', async () => {
    const visit =
      '---\ntitle: Libraries\nlocality: Kecheng District\n---\n\nLibrarians of Kecheng District and of Hangzhou read.\n';
    await stage.start(await placeApp({ ...COUNTIES, 'visit.md': visit }));
    expect(textOf(await ask('Who reads?', { locality: 'Hangzhou' }))).toContain(
      '\nNothing is about Hangzhou, Zhejiang; 1 passage names it.\n',
    );
  });

  it('and what to do where nothing about the place answers', async () => {
    const answer = await ask('Who grows dragons?', { locality: 'Kaihua' });
    expect(textOf(answer)).toContain('Nothing about Kaihua County, Quzhou answers that.\n');
    expect(textOf(answer)).toContain('or look **Everywhere**');
    expect(labelsOf(answer)).toEqual(['Everywhere']);
  });
});

describe('a button', () => {
  it('asks the same everywhere, and then of the quote’s place alone, in place of the answer', async () => {
    const everywhere = await pressed(await ask(IN_KAIHUA), 'Everywhere');
    expect(textOf(everywhere)).toContain(`### ${IN_KAIHUA}\n-# From all of the collection\n> Kaihua`);
    const only = await pressed(everywhere, 'Only Kaihua County');
    expect(textOf(only)).toContain(`### ${IN_KAIHUA}\n-# About Kaihua County, Quzhou\n> Kaihua`);
    expect(labelsOf(only)).toEqual(['Everywhere']);
    expect(stage.written()).toHaveLength(1);
  });

  it('narrows an answer about a wider place', async () => {
    const wide = await ask('Which village libraries?', { locality: 'Quzhou' });
    expect(labelsOf(wide)).toContain('Everywhere');
    const narrow = await pressed(wide, 'Only Kaihua County');
    expect(textOf(narrow)).toContain('-# About Kaihua County, Quzhou\n> ');
  });

  it('stays as the pages are turned, and follows the quote', async () => {
    const second = await pressed(await ask(QUESTION), '▶');
    expect(textOf(second)).toMatch(/^### Which village[^\n]*\n-# From all of the collection\n> Kaihua/);
    expect(labelsOf(second)).toEqual(['◀', '2 / 2', '▶', 'Only Kaihua County']);
    const wide = await ask(QUESTION, { locality: 'Quzhou' });
    const turned = await pressed(wide, '▶');
    expect(textOf(turned)).toContain('\n-# About Quzhou, Zhejiang\n> ');
    expect(labelsOf(turned)).toEqual(['◀', '2 / 2', '▶', 'Everywhere', 'Only Kaihua County']);
    expect(flattenAll(turned.components).filter(({ type }) => type === 1)).toHaveLength(2);
  });

  it('works for anyone, after a restart, and with markup in the question', async () => {
    const question = '*Which* `village` libraries - were: <@1> opened? @everyone';
    const answer = await ask(question);
    await stage.start(app);
    stage.press(answer, 'Only Kecheng District', stage.world.addPerson('Other'));
    const only = await stage.changed(answer);
    expect(textOf(only).split('\n')[0]).toBe(textOf(answer).split('\n')[0]);
    expect(textOf(only)).toContain('-# About Kecheng District, Quzhou');
    expect(only.mentions).toEqual([]);
  });

  it('reads the question of a reply from the message that it replies to', async () => {
    const everywhere = await pressed(await mention(IN_KAIHUA), 'Everywhere');
    expect(textOf(everywhere)).toMatch(/^-# From all of the collection\n> Kaihua/);
    const direct = stage.world.you.directChannel;
    stage.world.you.post(direct, IN_KAIHUA);
    const answer = await stage.answer(0, direct);
    await stage.start(app);
    expect(textOf(await pressed(answer, 'Everywhere'))).toMatch(/^-# From all of the collection\n> Kaihua/);
  });

  it('says so privately where that message is gone, or hidden', async () => {
    const asked = stage.world.you.post(stage.channel, `${stage.mention} ${IN_KAIHUA}`);
    const answer = await stage.answer();
    stage.world.denyBot(stage.channel, 'readMessageHistory');
    expect(await refusalOf(answer, 'Everywhere')).toContain('I cannot read the question any more');
    stage.world.denyBot(stage.channel);
    // Who was away when the question was deleted still shows its answer.
    await stage.start(app);
    stage.world.you.remove(asked);
    expect(await refusalOf(answer, 'Everywhere')).toContain('Please use **/ask** with `locality:`');
    expect(textOf(stage.written()[0] ?? answer)).toBe(textOf(answer));
  });

  it.each([
    ['words', `${QUESTION} `.repeat(12)],
    ['marks upon one letter', `${QUESTION} a${'\u0301'.repeat(600)}`],
  ])('is not offered where the heading has no room for all of the question, for its many %s', async (_, question) => {
    const answer = await ask(question, { locality: 'Quzhou' });
    expect(textOf(answer)).toMatch(/^### Which village.*…\n-# The beginning of a longer question\n-# About Quzhou/);
    expect(labelsOf(answer).filter((label) => /^(?:Everywhere|Only)/.test(label))).toEqual([]);
  });

  it('is not offered on its other pages either', async () => {
    const answer = await ask(`${QUESTION} `.repeat(12), { locality: 'Quzhou' });
    expect(labelsOf(await pressed(answer, '▶'))).toEqual(['◀', '2 / 2', '▶']);
  });

  it('asks a whole question that ends with an ellipsis, however long', async () => {
    const question = `Village libraries in Kaihua, ${'and so on, '.repeat(20)}…`;
    expect(textOf(await pressed(await ask(question), 'Everywhere'))).toContain(`### ${question}\n-# From all`);
  });

  it('asks the whole of a long question that nothing answered', async () => {
    const question = `Who grows dragons in Hangzhou? ${'*Again* and again. '.repeat(50)}`.trim();
    const answer = await ask(question);
    expect(textOf(answer)).toContain(`again. \\*Again\\* and again.\nNothing on Hangzhou`);
    const everywhere = await pressed(answer, 'Everywhere');
    expect(textOf(everywhere)).not.toContain('The beginning of a longer question');
    expect(stage.written()).toHaveLength(1);
  });

  it('says which of several namesakes it asks about', async () => {
    const everywhere = await pressed(
      await ask('Where were orchids planted beside its railway in Kaihua?'),
      'Everywhere',
    );
    expect(labelsOf(everywhere)).toContain('Only Hongshan District, Chifeng');
    expect(textOf(everywhere)).toContain('-# Hongshan District (Chifeng)\n');
  });

  it.each(['scope1:999999', 'scope1:constructor', 'loc1:999999:1', 'tree1:999999'])(
    'to a place that is not known says so privately: %s',
    async (customId) => {
      const answer = await ask(QUESTION);
      const button = { type: 2 as const, style: 2 as const, label: 'Press', custom_id: customId };
      const components = [{ type: 1 as const, components: [button] }];
      const forged = stage.world.revise(answer, { ...emptyDraft, components, flags: 1 << 15 });
      expect(await refusalOf(forged, 'Press')).toContain('This place is not known any more');
    },
  );
});

describe('which of several places is meant', () => {
  it('is asked, with a button for each', async () => {
    const question = 'Which orchids were planted in Hongshan District?';
    const which = await ask(question);
    expect(textOf(which)).toBe(`### ${question}\nWhich Hongshan District do you mean?`);
    expect(labelsOf(which)).toEqual(['Hongshan District, Chifeng', 'Hongshan District, Wuhan']);
    const answer = await pressed(which, 'Hongshan District, Wuhan');
    expect(textOf(answer)).toContain('-# About Hongshan District, Wuhan\n> Hongshan District planted orchids in all');
  });

  it('is asked with the whole of a long question, which the button asks', async () => {
    const question =
      `Which orchids were planted in Hongshan District? ${'Orchids that were planted? '.repeat(34)}`.trim();
    const which = await ask(question);
    expect(textOf(which)).toBe(`### ${question}\nWhich Hongshan District do you mean?`);
    expect(textOf(await pressed(which, 'Hongshan District, Wuhan'))).toContain('-# About Hongshan District, Wuhan\n');
  });

  it('is asked in reply to a message, too', async () => {
    const which = await mention('which orchids were planted in Hongshan District?');
    const answer = await pressed(which, 'Hongshan District, Chifeng');
    expect(textOf(answer)).toContain('-# About Hongshan District, Chifeng\n> ');
  });

  it('is asked, alone, whoever asked for an answer to them alone', async () => {
    const which = await ask('Which orchids were planted?', { locality: 'Hongshan', private: true });
    expect(isPrivate(which)).toBe(true);
    const answer = await pressed(which, 'Hongshan District, Chifeng');
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toContain('### Which orchids were planted?\n-# About Hongshan District, Chifeng\n> ');
  });
});

describe('the option for a place', () => {
  const complete = (typed: string) =>
    stage.world.you.complete(stage.channel, 'ask', { question: 'x', locality: typed }, 'locality');

  it('completes names in any script, with how much there is of each', async () => {
    expect(await complete('kech')).toEqual([{ name: 'Kecheng District, Quzhou · 柯城区 (1)', value: '330802' }]);
    expect(await complete('柯城')).toEqual([{ name: 'Kecheng District, Quzhou · 柯城区 (1)', value: '330802' }]);
    const first = await complete('');
    expect(first).toHaveLength(25);
    expect(first[0]).toEqual({ name: 'Zhejiang · 浙江省 (3)', value: '330000' });
    expect((await complete('hangz'))[0]?.name).toBe('Hangzhou, Zhejiang · 杭州市');
  });

  it('offers nothing where that fails, and the log says why', async () => {
    const index = {
      ...app.index,
      complete: () => {
        throw new Error('The names fell down the stairs');
      },
    };
    await stage.start({ ...app, index });
    expect(await complete('kech')).toEqual([]);
    expect(JSON.stringify(stage.log)).toContain('fell down the stairs');
  });

  it.each(['Atlantis', '<@1> **@everyone** `x`', '__proto__', '\u0000', '>', '😀'.repeat(50)])(
    'takes whatever is written, and tells the asker alone what to do: %s',
    async (locality) => {
      const answer = await ask(QUESTION, { locality });
      expect(isPrivate(answer)).toBe(true);
      expect(textOf(answer)).toMatch(/^No place called “.*” is known\. Please pick one from the list/s);
      expect(answer.mentions).toEqual([]);
      expect(answer.mention_everyone).toBe(false);
    },
  );
});
