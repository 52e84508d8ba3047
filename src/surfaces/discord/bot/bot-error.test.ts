import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { closeError, startError } from './bot-error.ts';

const timeout = Object.assign(new Error('Connect Timeout Error'), { code: 'UND_ERR_CONNECT_TIMEOUT' });
const body = { code: 0, message: '401: Unauthorized' };
const unauthorized = new DiscordAPIError(body, 0, 401, 'GET', 'https://discord.example/api', {});
const aborted = Object.assign(new Error('This operation was aborted'), { name: 'AbortError' });

describe('startError', () => {
  it.each([
    [unauthorized, 'Discord does not accept the token'],
    [new Error('Authentication failed'), 'Discord does not accept the token'],
    [new Error('Used disallowed intents'), 'Discord refuses the intents'],
    [timeout, 'Cannot reach Discord at https://discord.example/api (UND_ERR_CONNECT_TIMEOUT)'],
    [aborted, 'Cannot reach Discord at https://discord.example/api (This operation was aborted)'],
    [new Error('Not enough sessions remaining'), 'Cannot connect to Discord (Not enough sessions remaining)'],
    ['a string', 'Cannot connect to Discord (a string)'],
  ])('tells what to do about %s, and keeps it as the cause', (cause, message) => {
    const error = startError(cause, 'https://discord.example/api');
    expect(error.message).toContain(message);
    expect(error.cause).toBe(cause);
  });
});

describe('closeError', () => {
  it('tells a revoked token from other reasons', () => {
    expect(closeError(4004).message).toContain('does not accept the token');
    expect(closeError(4011).message).toContain('code 4011');
  });
});
