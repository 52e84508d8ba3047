import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DefaultRestOptions } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { folderWith } from '../../../documents/folder.fixture.ts';
import { CollectionError } from '../../../documents/source-files.ts';
import { NO_CHANNEL } from '../../../kept/server-settings.ts';
import type { Failure } from '../../sandbox/faults.ts';
import type { Message } from '../../sandbox/world/message.ts';
import { partsOf, showing } from '../fixtures/parts.fixture.ts';
import { COUNTIES, placeApp } from '../fixtures/place-app.fixture.ts';
import type { BotApp } from '../replying/context.ts';
import { isPrivate, library, Stage, textOf } from './bot.fixture.ts';
import { type Bot, startBot } from './bot.ts';

const BOOKS = 'who paid for the books?';
const BOOKS_ANSWERED = 'The county paid for the books.';
const LANTERNS = 'Where do the lanterns of Kecheng District hang?';
const HARVEST = 'who collected the harvest songs?';
const CALLBACK = /\/callback$/;
const MESSAGES = /\/channels\/\d+\/messages$/;
const DAY = 24 * 60 * 60_000;

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await stage.close();
});

const mention = (text: string) => stage.world.you.post(stage.channel, `${stage.mention} ${text}`);
const logged = () => JSON.stringify(stage.log);
const errors = () => stage.log.filter((entry) => 'level' in entry && Number(entry.level) >= 50);

/** What answers each of these messages, in the channel and in threads of them. */
function answersTo(asked: readonly Message[]): string[][] {
  return asked.map(({ id }) => [
    ...stage
      .written()
      .filter((one) => one.message_reference?.message_id === id)
      .map(textOf),
    ...(stage.world.directory.thread(id) ? stage.written(id).map(textOf) : []),
  ]);
}

/** All is answered, and nothing twice, not even a little later. */
async function expectAnswered(...asked: readonly Message[]): Promise<void> {
  const once = asked.map(() => [expect.any(String)]);
  await expect.poll(() => answersTo(asked), { timeout: 15_000 }).toEqual(once);
  await delay(150);
  expect(answersTo(asked)).toEqual(once);
}

/** The bot goes on as if nothing had been. */
async function expectWell(): Promise<void> {
  await expectAnswered(mention(HARVEST));
  expect(errors()).toEqual([]);
}

describe('a request that fails is told to the log, and', () => {
  const refused = (status: number, code: number): Failure => ({ status, body: { code, message: 'No' } });
  const limited = (wait?: string): Failure => ({
    status: 429,
    ...(wait !== undefined && { headers: { 'retry-after': wait } }),
    body: { message: 'Slow down', retry_after: Number(wait ?? 1), global: false },
  });

  it.each<[string, Failure, number, string]>([
    ['429, with when to go on', limited('0.3'), 1, 'Discord wants it slower'],
    ['429, without', limited(), 1, 'Discord wants it slower'],
    ['500, as often as it is repeated', { status: 500 }, 3, 'Discord is in trouble'],
    ['502, though it took effect', { status: 502, afterEffect: true }, 1, 'Discord is in trouble'],
  ])('a message and a command are answered nevertheless, once: %s', async (_, failure, times, entry) => {
    stage.world.faults.failNext('POST', MESSAGES, failure, times);
    const asked = mention(BOOKS);
    await expectAnswered(asked);
    stage.world.faults.failNext('POST', CALLBACK, failure, times);
    const run = stage.world.you.run(stage.channel, 'ask', { question: BOOKS });
    expect(await stage.world.settled(run)).toMatchObject({ kind: 'message' });
    await expect.poll(() => logged().split(entry).length - 1).toBe(2 * times);
    expect(logged()).not.toContain(run.token);
    await expectWell();
    expect(stage.written()).toHaveLength(3);
  });

  it('a message is answered, once, though Discord hangs', async () => {
    // discord.js waits for a quarter of a minute.
    const { timeout } = DefaultRestOptions;
    Object.assign(DefaultRestOptions, { timeout: 400 });
    await stage.start().finally(() => Object.assign(DefaultRestOptions, { timeout }));
    stage.world.faults.failNext('POST', MESSAGES, 'hang', 2);
    await expectAnswered(mention(BOOKS));
    expect(logged().split('Discord gave no answer').length - 1).toBe(2);
    stage.world.faults.failNext('POST', CALLBACK, 'hang');
    const run = stage.world.you.run(stage.channel, 'ask', { question: BOOKS });
    expect(await stage.world.settled(run)).toMatchObject({ kind: 'message' });
    await expectWell();
  });

  it.each<[string, RegExp, Failure, string]>([
    ['the interaction', CALLBACK, refused(404, 10062), 'Discord no longer waited for this answer'],
    ['the interaction, as it is answered already', CALLBACK, refused(400, 40060), 'This was answered already'],
    ['the message', MESSAGES, refused(404, 10008), 'The message is gone'],
    ['the channel', MESSAGES, refused(404, 10003), 'The channel is gone'],
  ])('what is lost is lost alone: %s', async (_, path, failure, entry) => {
    stage.world.faults.failNext('POST', path, failure);
    if (path === CALLBACK) stage.world.you.run(stage.channel, 'ask', { question: BOOKS });
    else mention(BOOKS);
    await expect.poll(logged).toContain(entry);
    await expectWell();
    expect(stage.written()).toHaveLength(1);
  });

  it.each([50001, 50013])('who asks where the bot may not write is answered directly: %s', async (code) => {
    stage.world.faults.failNext('POST', MESSAGES, refused(403, code));
    mention(BOOKS);
    expect(textOf(await stage.answer(0, stage.world.you.directChannel))).toContain(BOOKS_ANSWERED);
    expect(logged()).toContain('May not reply in this channel');
    await expectWell();
  });

  it('an answer in a thread is not given beside it as well, when the word that it was opened is lost', async () => {
    await stage.setChannel({ ...NO_CHANNEL, threads: true });
    stage.world.faults.failNext('POST', /\/threads$/, { status: 502, afterEffect: true });
    const asked = mention(BOOKS);
    await expectAnswered(asked);
    expect(stage.written(asked.id).map(textOf)).toEqual([expect.stringContaining(BOOKS_ANSWERED)]);
  });
});

describe('when the connection', () => {
  it.each([
    ['is cut', () => stage.world.faults.dropConnection()],
    ['is to be made anew', () => stage.world.faults.askToReconnect()],
  ])('%s, what is asked meanwhile is answered once', async (_, suffer) => {
    const before = mention(BOOKS);
    suffer();
    const asked = [before, mention(BOOKS), mention(HARVEST), mention('songs of the villages?')];
    await expectAnswered(...asked);
    await expect.poll(logged).toContain('Connected to Discord again');
    await expectWell();
  });

  it('is ended by Discord, another is begun, and all goes on', async () => {
    const before = logged().split('A session with Discord has begun').length;
    await expectAnswered(mention(BOOKS));
    stage.world.faults.invalidateSession();
    await expect
      .poll(() => logged().split('A session with Discord has begun').length, { timeout: 15_000 })
      .toBe(before + 1);
    await expectWell();
  }, 30_000);
});

describe('two bots with one token', () => {
  let other: Bot;

  const startOther = async (app: BotApp = library) => {
    const parts = await partsOf(library, stage.logger);
    await stage.start(library, { parts });
    const { token, api } = stage.sandbox;
    other = await startBot({ parts: { ...parts, collections: showing(app) }, token, api });
  };

  afterEach(() => other.close());

  it('answer no question twice, whether it is written, edited, or a command', async () => {
    await startOther();
    const asked = [mention(BOOKS), mention(HARVEST)];
    await expectAnswered(...asked);
    stage.world.you.edit(asked[0] ?? expect.fail(), `${stage.mention} ${HARVEST}`);
    await expect.poll(() => answersTo(asked)[0]?.join()).toContain('Harvest songs were collected');
    stage.world.you.run(stage.channel, 'ask', { question: BOOKS });
    await expect.poll(logged).toContain('This was answered already');
    expect(stage.written()).toHaveLength(3);
    await expectWell();
  });

  it('answer it in one thread', async () => {
    await startOther();
    await stage.setChannel({ ...NO_CHANNEL, threads: true });
    const asked = [mention(BOOKS), mention(HARVEST)];
    await expectAnswered(...asked);
    expect(errors()).toEqual([]);
  });

  it('do not take back what the other has answered, when they come late and fail', async () => {
    await startOther({ ...library, ask: () => delay(1800).then(() => Promise.reject(new Error('Too late'))) });
    const run = stage.world.you.run(stage.channel, 'ask', { question: BOOKS });
    expect(await stage.world.settled(run)).toMatchObject({ kind: 'message' });
    await expect.poll(logged, { timeout: 5000 }).toContain('Too late');
    await delay(300);
    expect(
      stage
        .written()
        .filter((one) => !isPrivate(one))
        .map(textOf),
    ).toEqual([expect.stringContaining(BOOKS_ANSWERED)]);
  });
});

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
