import { DefaultRestOptions } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_CHANNEL } from '../../../kept/server-settings.ts';
import type { Failure } from '../../sandbox/faults.ts';
import { Stage, textOf } from './bot.fixture.ts';
import { askingOn, BOOKS, BOOKS_ANSWERED, HARVEST } from './faults.fixture.ts';

const CALLBACK = /\/callback$/;
const MESSAGES = /\/channels\/\d+\/messages$/;

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open();
});

afterEach(() => stage.close());

const { mention, logged, expectAnswered, expectWell } = askingOn(() => stage);

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
