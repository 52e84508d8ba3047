import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CalibrationError } from '../../../answer/calibration-file.ts';
import { EncoderError } from '../../../index/encoder.ts';
import { ReaderError } from '../../../index/reader.ts';
import { isPrivate, library, Stage, textOf } from './bot.fixture.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open();
});

afterEach(() => stage.close());

const question = 'Who paid for the books?';
const broken = { ...library, ask: () => Promise.reject(new Error('The index fell down the stairs')) };

function after<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(work()), milliseconds));
}

/** What the log says of trouble. */
function warnings(): string[] {
  return stage.log.flatMap((entry) =>
    'level' in entry && Number(entry.level) >= 40 && 'msg' in entry ? [String(entry.msg)] : [],
  );
}

function mentionBot() {
  return stage.world.you.post(stage.channel, `${stage.mention} ${question}`);
}

describe('when the app fails', () => {
  it('the asker gets an id under which the log has the cause', async () => {
    await stage.start(broken);
    stage.world.you.run(stage.channel, 'ask', { question });
    const answer = await stage.answer();
    const [, id] = /\(id (\w+)\)/.exec(textOf(answer)) ?? [];
    expect(isPrivate(answer)).toBe(true);
    expect(JSON.stringify(stage.log.find((entry) => 'id' in entry && entry.id === id))).toContain(
      'fell down the stairs',
    );
    expect(textOf(answer)).not.toContain('stairs');
  });

  it.each([
    new EncoderError('The encoder stopped twice: free some memory'),
    new ReaderError('The reader stopped twice: set READER=off'),
    new CalibrationError('There is no calibration: run "fangzhi calibrate"'),
  ])('by $name the asker gets one sentence, and the operator what to do', async (failure) => {
    await stage.start({ ...library, ask: () => Promise.reject(failure) });
    stage.world.you.run(stage.channel, 'ask', { question });
    expect(textOf(await stage.answer())).toMatch(/^[^.]*on my side[^.]*\.[^.]*\.?$/);
    expect(JSON.stringify(stage.log)).toContain(JSON.stringify(failure.message));
  });

  it('whoever mentioned the bot hears of it, too', async () => {
    await stage.start(broken);
    mentionBot();
    expect(textOf(await stage.answer())).toContain('Something went wrong on my side');
  });
});

describe('when the bot may not reply in a channel', () => {
  it.each(['viewChannel', 'sendMessages', 'readMessageHistory'] as const)(
    'for lack of %s, it writes to the asker',
    async (permission) => {
      stage.world.denyBot(stage.channel, permission);
      mentionBot();
      const answer = await stage.answer(0, stage.world.you.directChannel);
      expect(textOf(answer)).toContain(`I am not allowed to reply in <#${stage.channel}>`);
      expect(textOf(answer)).toContain('The villages read every evening.');
      expect(stage.written()).toEqual([]);
    },
  );

  it('and the asker takes no direct messages, the log says so', async () => {
    stage.world.denyBot(stage.channel, 'sendMessages');
    stage.world.you.refuseDirectMessages();
    mentionBot();
    await expect.poll(warnings).toContain('May not reply in this channel; writing to the asker');
    await expect.poll(() => JSON.stringify(stage.log)).toContain('The asker takes no direct messages');
  });
});

describe('when Discord is in trouble', () => {
  const callback = /\/callback/;
  const messages = /\/channels\/\d+\/messages$/;

  it('a lost interaction is logged and no more', async () => {
    const unknown = { status: 404, body: { code: 10062, message: 'Unknown interaction' } };
    stage.world.faults.failNext('POST', callback, unknown);
    stage.world.you.run(stage.channel, 'ask', { question });
    await expect.poll(warnings).toEqual(['Discord no longer waited for this answer']);
    stage.world.you.run(stage.channel, 'ask', { question });
    await stage.answer();
  });

  it('an answer waits out a rate limit', async () => {
    const limited = {
      status: 429,
      headers: { 'retry-after': '0.3' },
      body: { message: 'Slow down', retry_after: 0.3, global: false },
    };
    stage.world.faults.failNext('POST', messages, limited);
    mentionBot();
    await stage.answer();
    expect(warnings()).toEqual([]);
  });

  it.each([false, true])(
    'an answer is sent again after a server error, and arrives once (taken the first time: %s)',
    async (afterEffect) => {
      stage.world.faults.failNext('POST', messages, { status: 503, afterEffect });
      stage.world.faults.failNext('POST', callback, { status: 502, afterEffect });
      mentionBot();
      await stage.answer();
      stage.world.you.run(stage.channel, 'ask', { question });
      await stage.answer(1);
      await after(200, async () => {});
      expect(stage.written()).toHaveLength(2);
    },
  );

  it('a message that is gone is no trouble', async () => {
    stage.world.faults.failNext('POST', messages, { status: 404, body: { code: 10008, message: 'Unknown Message' } });
    mentionBot();
    await expect.poll(() => JSON.stringify(stage.log)).toContain('The message is gone');
    expect(warnings()).toEqual([]);
  });

  it('the bot comes back after a lost connection', async () => {
    stage.world.faults.dropConnection();
    await expect.poll(() => JSON.stringify(stage.log), { timeout: 5000 }).toContain('Connected to Discord again');
    mentionBot();
    await stage.answer();
  });

  it('commands that cannot be registered do not keep the bot from starting', async () => {
    for (const method of ['GET', 'PUT']) {
      stage.world.faults.failNext(method, /\/commands/, {
        status: 403,
        body: { code: 50001, message: 'Missing Access' },
      });
    }
    await stage.start();
    expect(warnings()).toEqual([expect.stringContaining('The commands cannot be registered (Missing Access)')]);
    mentionBot();
    await stage.answer();
  });
});
