import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { folderWith } from '../../../documents/folder.fixture.ts';
import { CollectionError } from '../../../documents/source-files.ts';
import { partsOf, showing } from '../fixtures/parts.fixture.ts';
import { COUNTIES, placeApp } from '../fixtures/place-app.fixture.ts';
import { library, Stage, textOf } from './bot.fixture.ts';
import { askingOn, BOOKS, BOOKS_ANSWERED, HARVEST } from './faults.fixture.ts';

const LANTERNS = 'Where do the lanterns of Kecheng District hang?';
const DAY = 24 * 60 * 60_000;

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await stage.close();
});

const { mention, logged, errors, answersTo, expectAnswered } = askingOn(() => stage);

describe("when the machine's clock is a day", () => {
  it.each([
    ['ahead', DAY],
    ['behind', -DAY],
  ])('%s, questions, edits, slow answers and limits are what they were', async (_, off) => {
    const now = Date.now.bind(Date);
    vi.spyOn(Date, 'now').mockImplementation(() => now() + off);
    stage.world.clock.advance(-off);
    const slow = async (question: string) => {
      if (question.includes('slowly')) await delay(1700);
      return library.ask(question);
    };
    await stage.start({ ...library, ask: slow });
    const asked = mention(BOOKS);
    await expectAnswered(asked);
    stage.world.you.edit(asked, `${stage.mention} ${HARVEST}`);
    await expect.poll(() => answersTo([asked])[0]?.join()).toContain('Harvest songs were collected');
    const run = stage.world.you.run(stage.channel, 'ask', { question: `slowly: ${BOOKS}` });
    expect(await stage.world.settled(run)).toMatchObject({ kind: 'message' });
    expect(textOf(await stage.answer(1))).toContain(BOOKS_ANSWERED);
    for (let count = 0; count < 8; count++) mention(BOOKS);
    const told = await stage.world.waitFor(() => stage.written().find((one) => textOf(one).includes('a lot at once')));
    const [, when = ''] = /<t:(\d+):R>/.exec(textOf(told)) ?? [];
    expect(Number(when) * 1000 - now()).toBeGreaterThan(15_000);
    expect(Number(when) * 1000 - now()).toBeLessThan(31_001);
    expect(errors()).toEqual([]);
  });

  it('set back while the bot runs, nobody is made to wait for a day', async () => {
    for (let count = 0; count < 10; count++) mention(BOOKS);
    await stage.answer(9);
    const now = Date.now.bind(Date);
    vi.spyOn(Date, 'now').mockImplementation(() => now() - DAY);
    stage.world.clock.advance(DAY);
    mention(BOOKS);
    const told = await stage.answer(10);
    const [, when = ''] = /<t:(\d+):R>/.exec(textOf(told)) ?? [];
    expect(Number(when) * 1000 - now()).toBeLessThan(31_001);
  });
});

describe('when nothing can be kept, as on a full disk,', () => {
  it('questions are answered as before, and who wants something kept is told', async () => {
    const file = join(await folderWith(), 'no folder');
    await writeFile(file, '');
    const environment = { DATA: join(file, 'data'), UNANSWERED: 'on', FEEDBACK: 'on' };
    const app = await placeApp(COUNTIES);
    await stage.start(app, { parts: await partsOf(app, stage.logger, environment) });
    await expectAnswered(mention(LANTERNS), mention('Who guards the dragons?'));
    stage.world.you.run(stage.channel, 'ask', { question: LANTERNS });
    const answer = await stage.answer(2);
    expect(textOf(answer)).toContain('in every village library');
    expect(logged()).toContain('Cannot keep a question that nothing answered');
    stage.press(answer, '👍');
    expect(textOf(await stage.answer(3))).toContain('could not be kept');
    stage.world.you.run(stage.channel, 'fangzhi language', { language: 'zh-CN' });
    expect(textOf(await stage.answer(4))).toContain('could not be kept');
    await expectAnswered(mention(LANTERNS));
  });
});

it('a server whose documents cannot be opened does not hurt others', async () => {
  const bad = stage.world.addServer('Bad');
  const channel = bad.addChannel('here').id;
  const of = (server: string | null) =>
    server === bad.id ? Promise.reject(new CollectionError('The index is damaged')) : Promise.resolve(library);
  const parts = { ...(await partsOf(library, stage.logger)), collections: { ...showing(library), of } };
  await stage.start(library, { parts });
  stage.world.you.post(channel, `${stage.mention} ${BOOKS}`);
  stage.world.you.run(channel, 'ask', { question: BOOKS });
  expect(await stage.world.you.complete(channel, 'ask', { question: BOOKS, locality: 'x' }, 'locality')).toEqual([]);
  const asked = [mention(BOOKS), mention(HARVEST)];
  expect(textOf(await stage.answer(1, channel))).toContain('Something went wrong on my side');
  await expectAnswered(...asked);
  expect(answersTo(asked).flat().join()).toContain(BOOKS_ANSWERED);
  expect(logged()).toContain('The index is damaged');
  // What needs no documents still answers there.
  stage.world.you.run(channel, 'help');
  await stage.answer(2, channel);
});
