import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderWith } from '../../../documents/folder.fixture.ts';
import { libraryIn } from '../../../index/library.fixture.ts';
import { flattenAll } from '../../sandbox/checks/component-tree.ts';
import { emptyDraft, type Message } from '../../sandbox/world/message.ts';
import type { Visitor } from '../../sandbox/world/visitor.ts';
import { isPrivate, labelsOf, Stage, textOf } from '../bot/bot.fixture.ts';
import { partsOf } from '../fixtures/parts.fixture.ts';
import { appOf } from '../fixtures/place-app.fixture.ts';

const QUOTE =
  'The harvest lanterns of the *old* mill hang until ```winter``` comes. They are made of paper and of bamboo, and each house gives one of its own, which bears the name of whoever was born there during that year, or the names of all who live in it.';
/** So that each paragraph is a passage. */
const MORE =
  'So it is told by those who were there, and by those who have heard of it from them; and whoever doubts it may walk up to the gate and read what is written above it.';
const PARAGRAPHS = [
  `The valley was quiet for many years, and nobody wrote of it. ${MORE}`,
  `Then a road was built, and the first carts came down to the river. ${MORE}`,
  QUOTE,
  `In spring they are taken down, and the children carry them home. ${MORE}`,
  `Nobody remembers who put up the first of them. ${MORE}`,
];
const DOCUMENT = `---\ntitle: Lanterns\ndate: 2023-08-08\n---\n\n${PARAGRAPHS.join('\n\n')}\n`;

let stage: Stage;
let folder: string;

beforeEach(async () => {
  stage = await Stage.open(await opened(DOCUMENT));
});

afterEach(() => stage.close());

async function opened(document: string) {
  folder = await folderWith({ 'lanterns.md': document });
  return appOf(await libraryIn(folder));
}

async function ask(values: Record<string, string | boolean> = {}, by: Visitor = stage.world.you): Promise<Message> {
  const before = stage.written(stage.channel, by).length;
  by.run(stage.channel, 'ask', { question: 'Which harvest lanterns hang in the mill?', ...values });
  return stage.answer(before, stage.channel, by);
}

/** What comes besides when a button is pressed. */
async function pressed(message: Message, label: string, by: Visitor = stage.world.you): Promise<Message> {
  const before = stage.written(stage.channel, by).length;
  stage.press(message, label, by);
  return stage.answer(before, stage.channel, by);
}

const quoteIn = (message: Message) =>
  textOf(message)
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2).replaceAll('**', '').replace(/\\(.)/g, '$1'))
    .join('\n');

describe('More context', () => {
  it('shows the asker alone what stands around the quote, as in the file, and then more of it', async () => {
    const answer = await ask();
    const near = await pressed(answer, 'More context');
    expect(isPrivate(near)).toBe(true);
    expect(quoteIn(near)).toBe(PARAGRAPHS.slice(1, 4).join('\n\n'));
    expect(textOf(near)).toContain('\n> **The harvest lanterns of the \\*old\\* mill hang');
    expect(textOf(near)).toContain('-# 1 more passage before · 1 more passage after');
    expect(textOf(near)).toMatch(/-# lanterns\.md · lines \d+–\d+/);
    await stage.start(await sameApp());
    stage.press(near, 'Still more');
    const all = await stage.changed(near);
    expect(quoteIn(all)).toBe(PARAGRAPHS.join('\n\n'));
    expect(textOf(all)).toContain('from the beginning of the document · to the end of the document');
    expect(labelsOf(all)).toEqual([]);
    expect(textOf(stage.written()[0] ?? answer)).toBe(textOf(answer));
  });

  it('turns its pages where there is more than a message holds', async () => {
    const long = `Before it, ${'the carts went down, and '.repeat(130)}rested.`;
    await stage.start(await opened(`# Lanterns\n\n${long}\n\n${QUOTE}\n`));
    const near = await pressed(await ask(), 'More context');
    expect(labelsOf(near)).toEqual(['◀', '2 / 2', '▶']);
    expect(textOf(near)).toContain('> **The harvest lanterns');
    stage.press(near, '◀');
    expect(textOf(await stage.changed(near))).toMatch(/^> Before it, the carts/);
  });

  /** The same documents, as another run of the bot opens them. */
  async function sameApp() {
    return appOf(await libraryIn(folder));
  }
});

describe('Copy citation', () => {
  it('gives the quote and its reference as they are, in Chinese too', async () => {
    const wang = stage.world.addPerson('Wang');
    wang.locale = 'zh-CN';
    const copy = await pressed(await ask({}, wang), '复制引文', wang);
    expect(isPrivate(copy)).toBe(true);
    const text = textOf(copy).replace(/\\(.)/g, '$1');
    const file = await readFile(join(folder, 'lanterns.md'), 'utf8');
    const start = file.indexOf(QUOTE);
    expect(text).toMatch(/^The harvest lanterns/);
    expect(text).toContain(`${QUOTE}\n\nLanterns · 2023年8月8日\nlanterns.md · 第 10 行 · 第 ${start}–`);
  });

  it('is a block where nothing in it ends one', async () => {
    await stage.start(await opened(`# Lanterns\n\n${QUOTE.replaceAll('```', '`')}\n`));
    const copy = await pressed(await ask(), 'Copy citation');
    expect(textOf(copy)).toMatch(
      /^```\nThe harvest lanterns of the \*old\* mill hang until `winter` comes\..*\n\nLanterns\n[^`]*\n```$/,
    );
  });
});

describe('Verify', () => {
  it.each([
    ['as it was', DOCUMENT, 'The quote stands in its file, character for character.'],
    [
      'with something before the quote',
      DOCUMENT.replace('The valley', 'Once the valley'),
      'but the quote still stands in it',
    ],
    ['without the quote', DOCUMENT.replace('harvest', 'autumn'), 'the quote no longer stands in it'],
  ])('reads the file once more: %s', async (_, document, outcome) => {
    const answer = await ask();
    await writeFile(join(folder, 'lanterns.md'), document);
    const check = await pressed(answer, 'Verify');
    expect(isPrivate(check)).toBe(true);
    expect(textOf(check)).toContain(outcome);
    expect(textOf(check)).toMatch(/line 10 · characters \d+–\d+/);
    expect(textOf(check)).toMatch(/SHA-256 .*: [\da-f]{64}/);
  });
});

describe('Share', () => {
  it('posts a private answer for all, once, and pings nobody', async () => {
    const asker = stage.world.server.addPerson('@everyone <@1> *x*');
    const answer = await ask({ private: true }, asker);
    stage.press(answer, 'Share', asker);
    stage.press(answer, 'Share', asker);
    await expect.poll(() => labelsOf(stage.written(stage.channel, asker)[0] ?? answer)).toContain('Shared');
    await expect.poll(() => stage.written().length).toBe(1);
    const shared = stage.written()[0] ?? expect.fail('nothing shared');
    expect(textOf(shared)).toMatch(/^-# Shared by \\@everyone \\<\\@1\\> \\\*x\\\*\n### Which harvest lanterns/);
    expect(quoteIn(shared)).toBe(quoteIn(answer));
    expect([shared.mentions, shared.mention_everyone]).toEqual([[], false]);
    expect(labelsOf(shared)).not.toContain('Share');
    expect(labelsOf(answer)).toContain('Share');
  });

  it('stays done as the pages are turned', async () => {
    await stage.start(
      await opened(
        `# Lanterns\n\n${QUOTE}\n\n# In the south\n\nAt another mill the harvest lanterns hang in summer. ${MORE}\n`,
      ),
    );
    const answer = await ask({ private: true });
    stage.press(answer, 'Share');
    const shared = await stage.world.waitFor(() =>
      stage.written().find((one) => one.id === answer.id && labelsOf(one).includes('Shared')),
    );
    stage.press(shared, '▶');
    const turned = await stage.changed(shared);
    expect(labelsOf(turned)).toEqual(['◀', '2 / 2', '▶', 'More context', 'Copy citation', 'Verify', 'Shared']);
  });

  it('is not offered where all see the answer, or nobody else is there', async () => {
    expect(labelsOf(await ask())).not.toContain('Share');
    const { you } = stage.world;
    you.run(you.directChannel, 'ask', { question: 'Which harvest lanterns hang in the mill?', private: true });
    expect(labelsOf(await stage.answer(0, you.directChannel))).not.toContain('Share');
  });

  it('says what the bot lacks, and does nothing for whoever may not write there', async () => {
    const answer = await ask({ private: true });
    stage.world.denyBot(stage.channel, 'sendMessages');
    expect(textOf(await pressed(answer, 'Share'))).toContain('A moderator can give me Send Messages;');
    const reader = stage.world.addPerson('Reader');
    stage.world.deny(stage.channel, reader, 'sendMessages');
    expect(textOf(await pressed(await ask({ private: true }, reader), 'Share', reader))).toContain(
      'You may not write in this channel',
    );
  });
});

describe('👍 and 👎', () => {
  const FEEDBACK = { FEEDBACK: 'on' };

  it('are there only where the operator wants to know', async () => {
    expect(labelsOf(await ask())).not.toContain('👍');
  });

  it('keep what helped and what did not, and not who said so', async () => {
    const app = await opened(DOCUMENT);
    const parts = await partsOf(app, stage.logger, FEEDBACK);
    await stage.start(app, { parts });
    const answer = await ask();
    expect(textOf(await pressed(answer, '👍'))).toContain('Thank you.');
    stage.world.you.post(stage.channel, `${stage.mention} what of the mill’s harvest lanterns?`);
    expect(textOf(await pressed(await stage.answer(2), '👍'))).toContain('Thank you.');
    const form = stage.press(answer, '👎');
    await stage.world.settled(form);
    await stage.start(app, { parts });
    const before = stage.written().length;
    stage.world.you.submit(form, { missing: ' Who hung *them*? ' });
    const thanks = await stage.answer(before);
    expect([isPrivate(thanks), textOf(thanks)]).toEqual([true, expect.stringContaining('Thank you.')]);
    const kept = await parts.kept.feedback.list(stage.world.server.id);
    expect(kept).toMatchObject([
      { helpful: true, missing: null, question: 'Which harvest lanterns hang in the mill?', scope: [] },
      { helpful: true, question: 'what of the mill’s harvest lanterns?' },
      { helpful: false, missing: 'Who hung *them*?', passages: [{ file: 'lanterns.md' }] },
    ]);
    expect(JSON.stringify(kept)).not.toContain(stage.world.you.id);
  });
});

describe('a button', () => {
  it('copied from a private answer posts nothing where all see it', async () => {
    const whispered = await ask({ private: true });
    const share = flattenAll(whispered.components).find((part) => 'label' in part && part.label === 'Share');
    const draft = { components: share?.type === 2 ? [{ type: 1 as const, components: [share] }] : [], flags: 1 << 15 };
    const open = stage.world.revise(await ask(), { ...emptyDraft, ...draft });
    const other = stage.world.server.addPerson('Other');
    const before = stage.written(stage.channel, other).length;
    expect(textOf(await pressed(open, 'Share', other))).toContain('I do not know this button');
    expect(stage.written(stage.channel, other)).toHaveLength(before + 1);
  });

  it('that takes its time is answered beside the message, which stays as it is', async () => {
    const answer = await ask();
    const app = await opened(DOCUMENT);
    const later = () => new Promise((resolve) => setTimeout(resolve, 1800));
    await stage.start({ ...app, surroundings: (...given) => later().then(() => app.surroundings(...given)) });
    const near = await pressed(answer, 'More context');
    expect([isPrivate(near), labelsOf(near)]).toEqual([true, ['Still more']]);
    expect(textOf(stage.written()[0] ?? near)).toBe(textOf(answer));
  });

  it('whose documents have changed says how to ask again', async () => {
    const answer = await ask({ private: true });
    await stage.start(await opened('# Another\n\nNothing is as it was in the valley.\n'));
    for (const label of ['More context', 'Copy citation', 'Verify', 'Share']) {
      const notice = await pressed(answer, label);
      expect([isPrivate(notice), textOf(notice)]).toEqual([true, expect.stringContaining('Please ask again')]);
    }
  });

  it.each([
    'more1:forged',
    'more1:unknown_____s0,unknown_____s0',
    'around1:1:unknown_____n',
    'around1:65:0:unknown_____n',
    'cites1:0:unknown_____s',
    'share1:1:unknown_____s',
    'share1:99999:unknown_____s',
    'shared1:1:unknown_____s',
    'good1:unknown_____s',
    'poor1:unknown_____s',
    'missing1:unknown_____s',
  ])('that is copied or forged is answered politely, to whoever pressed it alone: %s', async (customId) => {
    const answer = await ask();
    const button = { type: 2 as const, style: 2 as const, label: 'Press', custom_id: customId };
    const draft = { components: [{ type: 1 as const, components: [button] }], flags: 1 << 15 };
    const message = stage.world.revise(answer, { ...emptyDraft, ...draft });
    const notice = await pressed(message, 'Press');
    expect(isPrivate(notice)).toBe(true);
    expect(textOf(notice)).toMatch(/Please (?:use|ask)|nothing was noted/);
    expect(JSON.stringify(stage.log)).not.toContain('Cannot answer');
  });
});
