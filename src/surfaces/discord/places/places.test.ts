import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { flattenAll } from '../../sandbox/checks/component-tree.ts';
import type { OptionValues } from '../../sandbox/world/command-data.ts';
import type { Message } from '../../sandbox/world/message.ts';
import { isPrivate, Stage, textOf } from '../bot/bot.fixture.ts';
import { COUNTIES, placeApp } from '../fixtures/place-app.fixture.ts';
import type { BotApp } from '../replying/context.ts';

let app: BotApp;
let stage: Stage;

beforeAll(async () => {
  app = await placeApp(COUNTIES);
});

beforeEach(async () => {
  stage = await Stage.open(app);
});

afterEach(() => stage.close());

const run = (command: string, values: OptionValues = {}) => stage.run(command, values);

const pressed = (message: Message, label: string) => stage.pressed(message, label);

const VISIT =
  '---\ntitle: Libraries of Kecheng District\nlocality: Kecheng District\n---\n\nThe librarians of Kecheng District went on a journey to Hangzhou.\n';

/** What is below a message, with what there is to choose from. */
function controlsOf({ components }: Message): string[] {
  return flattenAll(components).flatMap((part) => {
    if (part.type === 3) return part.options.map(({ label }) => `→ ${label}`);
    return 'label' in part ? [String(part.label)] : [];
  });
}

describe('/locality', () => {
  it('shows what there is about a place, and its passages, the newest first', async () => {
    const card = await run('locality', { name: 'Quzhou' });
    expect(textOf(card)).toMatch(
      /^### Quzhou\n-# 衢州市 · city in Zhejiang\n-# 3 passages in 3 documents · newest 8 August 2023\n-# Parts: Kecheng District \(1\) and Kaihua County \(1\)\n> Kecheng District opened/,
    );
    expect(textOf(card)).not.toContain('match');
    await stage.start(app);
    const second = await pressed(card, '▶');
    expect(textOf(second)).toContain('\n> Kaihua County paid');
    expect(textOf(second)).toContain('### Quzhou\n-# 衢州市');
    const third = await pressed(second, '▶');
    expect(textOf(third)).toContain('\n> Quzhou City trained');
    expect(controlsOf(third)).toEqual(['◀', '3 / 3', '▶']);
  });

  it('shows every part of a long passage', async () => {
    const long = `Kaihua County ${'mended a very long bridge, and '.repeat(55)}rested.`;
    await stage.start(await placeApp({ 'long.md': `# Bridges of Kaihua County\n\n${long}\n` }));
    const card = await run('locality', { name: 'Kaihua' });
    expect(textOf(card)).toContain('part 1 of 2, continued on the next page');
    expect(textOf(await pressed(card, '▶'))).toContain('continued, part 2 of 2');
  });

  it('shows only what is on a topic, page by page', async () => {
    const card = await run('locality', { name: 'Quzhou', topic: 'opened village libraries' });
    expect(textOf(card)).toMatch(/^### Quzhou\n.*\n-# On “opened village libraries”\n> /s);
    const second = await pressed(card, '▶');
    expect(textOf(second)).toMatch(/^### Quzhou\n.*\n-# On “opened village libraries”\n> /s);
    expect(controlsOf(second)).toEqual(['◀', '2 / 2', '▶']);
  });

  it('says so where nothing is on the topic, or about the place', async () => {
    expect(textOf(await run('locality', { name: 'Quzhou', topic: 'dragons' }))).toContain(
      '-# On “dragons”\nNothing about Quzhou, Zhejiang answers that.',
    );
    expect(textOf(await run('locality', { name: 'Hangzhou' }))).toMatch(
      /^### Hangzhou\n-# 杭州市 · city in Zhejiang\nNothing on Hangzhou, Zhejiang in this collection\.\n-# There is something on Quzhou \(Zhejiang\), /,
    );
  });

  it('asks which of several is meant', async () => {
    const which = await run('locality', { name: 'Hongshan' });
    const card = await pressed(which, 'Hongshan District, Wuhan');
    expect(textOf(card)).toMatch(/^### Hongshan District\n-# 洪山区 · district in Wuhan, Hubei\n/);
    const onTopic = await run('locality', { name: 'Hongshan', topic: 'planted orchids' });
    expect(textOf(await pressed(onTopic, 'Hongshan District, Wuhan'))).toContain(
      '-# About Hongshan District, Wuhan\n> ',
    );
  });

  it('tells the asker alone that a place is not known, or a topic empty', async () => {
    expect(isPrivate(await run('locality', { name: '@everyone' }))).toBe(true);
    expect(textOf(await run('locality', { name: 'Quzhou', topic: '???' }))).toContain('There are no words to look for');
  });

  it('cites the file as it is now where it was changed a moment ago', async () => {
    let asked = 0;
    await stage.start({ ...app, cite: async (reference) => (asked++ === 0 ? undefined : app.cite(reference)) });
    expect(textOf(await run('locality', { name: 'Quzhou' }))).toContain('\n> Kecheng District opened');
  });

  it('does not cite a file that changes all the time', async () => {
    await stage.start({ ...app, cite: async () => undefined });
    const told = await run('locality', { name: 'Quzhou' });
    expect(isPrivate(told)).toBe(true);
    expect(textOf(told)).toBe('The documents about this place are changing just now. Please try again.');
  });

  it('shows what names a place that nothing is about', async () => {
    await stage.start(await placeApp({ ...COUNTIES, 'visit.md': VISIT }));
    const card = await run('locality', { name: 'Hangzhou' });
    expect(textOf(card)).toBe(
      '### Hangzhou\n-# 杭州市 · city in Zhejiang\nNothing is about Hangzhou, Zhejiang; 1 passage names it.',
    );
    const naming = await pressed(card, 'Show it');
    expect(textOf(naming)).toMatch(/^### Hangzhou\n.* 1 passage names it\.\n> .*Hangzhou/s);
  });
});

describe('/localities', () => {
  it('shows all places with how much there is of each', async () => {
    const tree = await run('localities');
    expect(textOf(tree)).toContain(
      '### Places in this collection\n- Zhejiang › Quzhou (3)\n  - Kecheng District (1)\n  - Kaihua County (1)\n- ',
    );
    expect(controlsOf(tree)).toEqual(expect.arrayContaining(['→ Quzhou, Zhejiang', '→ Kaihua County, Quzhou']));
    expect(controlsOf(tree)).not.toContain('Up');
  });

  it('puts what has nothing else but one part on the line of that part', async () => {
    const tree = await run('localities');
    expect(textOf(tree)).toContain('\n- Hubei › Wuhan › Hongshan District (1)\n');
    expect(controlsOf(tree)).toContain('→ Hongshan District, Wuhan');
  });

  it('opens the card of a place without parts', async () => {
    const tree = await run('localities');
    stage.world.you.choose(tree, 'tree1:', ['330824']);
    expect(textOf(await stage.changed(tree))).toMatch(/^### Kaihua County\n.*\n> Kaihua County paid/s);
  });

  it('says how to find the places for which there is no room', async () => {
    const files = app.index.gazetteer.roots.slice(0, 30).map(({ id, name }): [string, string] => {
      return [`${id}.md`, `---\nlocality: "${id}"\n---\n\nThe mills of ${name} turn.\n`];
    });
    await stage.start(await placeApp(Object.fromEntries(files)));
    const tree = await run('localities');
    expect(textOf(tree)).toContain(
      '\n- and 5 more: **/localities** with `within:`, or **/locality**, finds them by name\n',
    );
    expect(controlsOf(tree).filter((control) => control.startsWith('→'))).toHaveLength(25);
  });

  it('opens a place from its list, and goes up again', async () => {
    const tree = await run('localities');
    stage.world.you.choose(tree, 'tree1:', ['330800']);
    const opened = await stage.changed(tree);
    expect(textOf(opened)).toMatch(/^### Parts of Quzhou\n-# 3 passages in 3 documents\n- Kecheng District \(1\)\n/);
    const up = await pressed(opened, 'Up');
    expect(textOf(up)).toMatch(/^### Parts of Zhejiang\n/);
    expect(textOf(await pressed(up, 'Up'))).toBe(textOf(tree));
  });

  it('shows the parts of one place', async () => {
    expect(textOf(await run('localities', { within: '浙江' }))).toContain('- Quzhou (3)\n  - Kecheng District (1)');
    expect(textOf(await run('localities', { within: 'Kaihua' }))).toContain(
      'No passage of this collection is about a part of Kaihua County.',
    );
    expect(textOf(await run('localities', { within: 'Hongshan' }))).toBe('Which Hongshan District do you mean?');
    expect(isPrivate(await run('localities', { within: 'Atlantis' }))).toBe(true);
  });

  it.each(['__proto__', '<@1>', 'Kecheng'])('answers a choice that was never offered politely: %s', async (value) => {
    const tree = await run('localities');
    stage.world.you.choose(tree, 'tree1:', [value]);
    const told = await stage.answer(1);
    expect(isPrivate(told)).toBe(true);
    expect(textOf(told)).toContain('This place is not known any more');
  });

  it('says how much is about no place', async () => {
    await stage.start(
      await placeApp({ 'a.md': '# Mills\n\nThe old mills were mended by their millers, all of them.\n' }),
    );
    expect(textOf(await run('localities'))).toContain(
      '-# 1 passage is about no place.\nNo passage of this collection is about a place that is known.',
    );
  });
});

describe('/compare', () => {
  const topic = 'village libraries';

  it('shows the best quote about each of two places', async () => {
    const answer = await run('compare', { first: 'Kecheng', second: '开化', topic });
    expect(textOf(answer)).toMatch(
      /^### village libraries\n\*\*Kecheng District, Quzhou\*\*\n> \*\*Kecheng District opened.*\n\*\*Kaihua County, Quzhou\*\*\n> Kaihua County paid/s,
    );
    expect(answer.components.map(({ type }) => type)).toEqual([10, 17, 17]);
    const only = await pressed(answer, 'Only Kaihua County');
    expect(textOf(only)).toMatch(/^### village libraries\n-# About Kaihua County, Quzhou\n> Kaihua County paid/);
  });

  it('says so where there is nothing on one side, and offers no button to it', async () => {
    const answer = await run('compare', { first: 'Kecheng', second: 'Hangzhou', topic });
    expect(textOf(answer)).toContain('\n**Hangzhou, Zhejiang**\nNothing on Hangzhou, Zhejiang in this collection.');
    expect(controlsOf(answer)).toEqual(['Only Kecheng District']);
    expect(textOf(await run('compare', { first: '420111', second: 'Kecheng', topic: 'planted orchids' }))).toContain(
      '\n**Kecheng District, Quzhou**\nNothing about Kecheng District, Quzhou answers that.',
    );
  });

  it('says so where a quote has no room', async () => {
    const rain = 'it rained on the mountains, and on the river, '.repeat(80);
    const quote = `Kaihua County is old, and ${rain}and the lanterns of Kaihua County were hung by the ferrymen.`;
    await stage.start(await placeApp({ ...COUNTIES, 'long.md': `# Lanterns of Kaihua County\n\n${quote}\n` }));
    const answer = await run('compare', { first: 'Kecheng', second: 'Kaihua', topic: 'who hung the lanterns' });
    expect(textOf(answer)).toMatch(/\*\*(?:Fair|Strong) match\*\* · part 1 of 2; press “Only …” for all of it/);
  });

  it.each([
    [{ first: 'Kecheng', second: '柯城区', topic }, 'Both are Kecheng District, Quzhou. Please choose two different'],
    [{ first: 'Kecheng', second: 'Hongshan', topic }, '“Hongshan” may be Hongshan District (Chifeng) or Hongshan'],
    [{ first: 'Atlantis', second: 'Kecheng', topic }, 'No place called “Atlantis” is known.'],
  ])('tells the asker alone what is wrong: %j', async (values, message) => {
    const told = await run('compare', values);
    expect(isPrivate(told)).toBe(true);
    expect(textOf(told)).toContain(message);
  });
});

describe('when another process has written a new index', () => {
  /** As an app whose index is the small one until it is brought up to date. */
  async function changingApp(refresh: () => void): Promise<BotApp> {
    const { index } = await placeApp({
      'a.md': '# Mills\n\nThe old mills were mended by their millers, all of them.\n',
    });
    let current = index;
    return {
      ...app,
      get index() {
        return current;
      },
      async refresh() {
        refresh();
        current = app.index;
      },
    };
  }

  it('a command and its completions know what is in it', async () => {
    await stage.start(await changingApp(() => {}));
    expect(textOf(await run('locality', { name: 'Kaihua' }))).toContain('\n> Kaihua County paid');
    await stage.start(await changingApp(() => {}));
    const [first] = await stage.world.you.complete(stage.channel, 'locality', { name: 'Kaih' }, 'name');
    expect(first?.name).toBe('Kaihua County, Quzhou · 开化县 (1)');
  });

  it('a list below a message does, too', async () => {
    const tree = await run('localities');
    await stage.start(await changingApp(() => {}));
    stage.world.you.choose(tree, 'tree1:', ['330800']);
    expect(textOf(await stage.changed(tree))).toMatch(/^### Parts of Quzhou\n-# 3 passages/);
  });

  it('but cannot be read, what was there before answers, and the log says so', async () => {
    const fail = () => {
      throw new Error('The index fell down the stairs');
    };
    await stage.start(await changingApp(fail));
    expect(textOf(await run('locality', { name: 'Kaihua' }))).toContain('Nothing on Kaihua County, Quzhou');
    expect(JSON.stringify(stage.log)).toContain('fell down the stairs');
  });
});
