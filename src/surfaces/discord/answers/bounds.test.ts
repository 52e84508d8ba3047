import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OptionValues } from '../../sandbox/world/command-data.ts';
import type { Message } from '../../sandbox/world/message.ts';
import { isPrivate, labelsOf, Stage, textOf } from '../bot/bot.fixture.ts';
import { COUNTIES, placeApp } from '../fixtures/place-app.fixture.ts';
import type { BotApp } from '../replying/context.ts';

const QUESTION = 'Which village libraries were opened?';
const LONG_FILE = `${'of-the-county-'.repeat(10)}diary.md`;

let app: BotApp;
let stage: Stage;

beforeAll(async () => {
  app = await placeApp({
    ...COUNTIES,
    [LONG_FILE]: '---\ntitle: A diary\n---\n\nVillage libraries were opened in Kecheng District, I hear.\n',
  });
});

beforeEach(async () => {
  stage = await Stage.open(app);
});

afterEach(() => stage.close());

const ask = (question: string, values: OptionValues = {}) => stage.run('ask', { question, ...values });

const pressed = (message: Message, label: string) => stage.pressed(message, label);

function quotedOf(message: Message): string | undefined {
  return /^> (.*)$/m.exec(textOf(message))?.[1]?.replaceAll('*', '');
}

const complete = (document: string) =>
  stage.world.you.complete(stage.channel, 'ask', { question: 'x', document }, 'document');

describe('an answer within dates', () => {
  it('says which, and what it leaves out for want of a date', async () => {
    const answer = await ask(QUESTION, { to: '2022' });
    expect(textOf(answer)).toContain(
      '\n-# From all of the collection\n-# Only documents dated 2022 or earlier; 1 document without a date is left out\n> ',
    );
    expect(quotedOf(answer)).toMatch(/^Kaihua County paid/);
  });

  it('keeps them when its pages are turned, when it looks everywhere and in one place, and after a restart', async () => {
    const limits = { locality: 'Quzhou', from: '2022年3月', to: '2023' };
    const dated = '-# Only documents dated 2022-03 to 2023-12; ';
    const second = await pressed(await ask(QUESTION, limits), '▶');
    await stage.start(app);
    const everywhere = await pressed(second, 'Everywhere');
    expect(textOf(everywhere)).toContain(`-# From all of the collection\n${dated}`);
    const only = await pressed(await pressed(everywhere, '▶'), 'Only Kaihua County');
    expect(textOf(only)).toContain(`-# About Kaihua County, Quzhou\n${dated}`);
    expect(labelsOf(only).slice(0, 2)).toEqual(['Everywhere', 'Any date']);
    const undated = await pressed(only, 'Any date');
    expect(textOf(undated)).toContain('-# About Kaihua County, Quzhou\n> ');
  });

  it('of which there are none says so, and is a button away from all', async () => {
    const nothing = await ask(QUESTION, { from: '2030' });
    expect(textOf(nothing)).toContain('\nNo document of this collection is dated 2030 or later.\n');
    expect(textOf(nothing)).toMatch(/or press \*\*Any date\*\*\.$/);
    expect(quotedOf(await pressed(nothing, 'Any date'))).toMatch(/^Village libraries were opened in/);
  });

  it.each([
    [{ from: 'last summer' }, '“last summer” is not read as a date here: write a day (2023-08-08)'],
    [{ from: '2023', to: '2022' }, 'Nothing is dated from 2023-01-01 to 2022-12-31'],
    [{ locality: 'Hongshan', to: '2023-02-30' }, '“2023-02-30” is not read as a date here'],
  ])('that are wrong is refused, for the asker alone: %j', async (values, told) => {
    const refusal = await ask(QUESTION, values);
    expect(isPrivate(refusal)).toBe(true);
    expect(textOf(refusal)).toContain(told);
  });

  it('keeps them when it asks which of several places is meant', async () => {
    const which = await ask('Which orchids were planted?', { locality: 'Hongshan', to: '2020-01-01' });
    const answer = await pressed(which, 'Hongshan District, Wuhan');
    expect(textOf(answer)).toContain(
      '-# About Hongshan District, Wuhan\n-# Only documents dated 2020-01-01 or earlier; ',
    );
  });
});

describe('an answer from one document', () => {
  it('is bounded by the one that is completed, however long its file is called, and says so', async () => {
    const [diary, ...others] = await complete('diary');
    expect([diary?.name, others]).toEqual(['A diary', []]);
    expect(String(diary?.value).length).toBeLessThanOrEqual(100);
    const answer = await ask(QUESTION, { document: String(diary?.value) });
    expect(textOf(answer)).toContain(`### ${QUESTION}\n-# Only from “A diary”\n> `);
    expect(labelsOf(answer).slice(0, 2)).toEqual(['All documents', 'Only Kecheng District']);
    expect(textOf(await pressed(answer, 'Only Kecheng District'))).toContain('-# Only from “A diary”\n');
  });

  it('takes what is written freely, and offers dates beside the titles', async () => {
    expect(await complete('kaihua')).toEqual([{ name: 'Libraries of Kaihua County (2022-03-01)', value: 'kaihua.md' }]);
    expect(textOf(await ask(QUESTION, { document: 'libraries of kaihua' }))).toContain(
      '-# Only from “Libraries of Kaihua County”\n',
    );
  });

  it.each([
    ['Atlantis', 'There is no document “Atlantis” in this collection'],
    ['document~AAAAAAAAAAA', 'There is no document “document\\~AAAAAAAAAAA”'],
    ['Libraries', '“Libraries” may be `kecheng.md`, `kaihua.md` or `quzhou.md`.'],
  ])('that is not there, or not the only one, is refused: %s', async (document, told) => {
    const refusal = await ask(QUESTION, { document });
    expect(isPrivate(refusal)).toBe(true);
    expect(textOf(refusal)).toContain(told);
  });

  it('which is gone says so when a button asks it again', async () => {
    const answer = await ask(QUESTION, { document: 'kecheng.md' });
    await stage.start(await placeApp({ 'kaihua.md': COUNTIES['kaihua.md'] ?? '' }));
    const before = stage.written().length;
    stage.press(answer, 'Only Kecheng District');
    expect(textOf(await stage.answer(before))).toContain('not in this collection any more');
  });
});
