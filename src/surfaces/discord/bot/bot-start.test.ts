import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { partsOf } from '../fixtures/parts.fixture.ts';
import { library, Stage } from './bot.fixture.ts';
import { BotError, startBot } from './bot.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open();
});

afterEach(() => stage.close());

describe('when Discord does not let the bot in', () => {
  const start = async (options: { token?: string; api?: string }) => {
    const parts = await partsOf(library, stage.logger);
    return startBot({ parts, token: stage.sandbox.token, api: stage.sandbox.api, ...options });
  };

  it.each([
    ['the token is wrong', { token: 'wrong' }, 'does not accept the token'],
    ['the token holds what no token does', { token: 'wröng token' }, 'does not accept the token'],
    ['there is no token', { token: '' }, 'There is no Discord token'],
    [
      'there is no network',
      { api: 'http://127.0.0.1:9/api' },
      'Cannot reach Discord at http://127.0.0.1:9/api (ECONNREFUSED)',
    ],
  ])('because %s, it says what to do', async (_, options, message) => {
    const failure = await start(options).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BotError);
    expect(String(failure)).toContain(message);
  });

  it('any more, as its token was revoked, it says so once', async () => {
    const errors: BotError[] = [];
    await stage.start(library, { onFatal: (error) => errors.push(error) });
    stage.world.faults.revokeToken();
    await expect
      .poll(() => errors.map(({ message }) => message))
      .toEqual([expect.stringContaining('does not accept the token')]);
    await delay(100);
    expect(errors).toHaveLength(1);
  });

  it('any more, as a request finds out, it says so', async () => {
    const errors: BotError[] = [];
    await stage.start(library, { onFatal: (error) => errors.push(error) });
    const unauthorized = { status: 401, body: { code: 0, message: '401: Unauthorized' } };
    stage.world.faults.failNext('POST', /messages$/, unauthorized);
    stage.world.you.post(stage.channel, `${stage.mention} who reads?`);
    await expect.poll(() => errors.map(String)).toEqual([expect.stringContaining('does not accept the token')]);
  });

  it('the invitation asks for no more than it needs', async () => {
    const { inviteUrl, name } = await stage.start();
    const { searchParams } = new URL(inviteUrl);
    expect(name).toBe('Fangzhi');
    expect(searchParams.get('scope')).toBe('bot applications.commands');
    expect(BigInt(searchParams.get('permissions') ?? 0)).toBe((1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 38n));
  });
});
