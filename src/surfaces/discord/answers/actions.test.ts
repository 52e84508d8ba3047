import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { libraryIn } from '../../../index/library.fixture.ts';
import { flattenAll } from '../../sandbox/checks/component-tree.ts';
import { emptyDraft } from '../../sandbox/world/message.ts';
import { isPrivate, labelsOf, Stage, textOf } from '../bot/bot.fixture.ts';
import { appOf } from '../fixtures/place-app.fixture.ts';
import { actingOn, DOCUMENT, lanternsIn, PARAGRAPHS, QUOTE, quoteIn } from './actions.fixture.ts';

let stage: Stage;
let folder: string;

beforeEach(async () => {
  stage = await Stage.open(await opened(DOCUMENT));
});

afterEach(() => stage.close());

async function opened(document: string) {
  const lanterns = await lanternsIn(document);
  folder = lanterns.folder;
  return lanterns.app;
}

const { ask, pressed } = actingOn(() => stage);

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
