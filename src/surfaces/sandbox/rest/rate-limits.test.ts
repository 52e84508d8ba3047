import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBot } from '../bot.fixture.ts';
import { type Caller, startCaller } from './caller.fixture.ts';

let sandbox: Caller['sandbox'];

beforeAll(async () => {
  ({ sandbox } = await startCaller());
});

afterAll(() => sandbox.close());

const get = (path: string) =>
  fetch(`${sandbox.api}/v10${path}`, { headers: { authorization: `Bot ${sandbox.token}` } });

const limitHeaders = ({ headers }: Response) => ({
  limit: headers.get('x-ratelimit-limit'),
  remaining: headers.get('x-ratelimit-remaining'),
  resetAfter: Number(headers.get('x-ratelimit-reset-after')),
  bucket: headers.get('x-ratelimit-bucket'),
});

test('every answer, a refusal too, says how many calls are left', async () => {
  for (const path of ['/users/@me', '/channels/123456789012345678', '/nowhere']) {
    const answer = await get(path);
    expect(limitHeaders(answer)).toMatchObject({ limit: '10000', remaining: '9999', bucket: expect.any(String) });
    expect(Number(answer.headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000 - 1);
  }
});

// Four calls have to be made within the limit's time, which a busy machine may not manage at once.
test('beyond the limit calls are refused, for each channel by itself, until its time is over', {
  retry: 3,
}, async () => {
  const [one, two] = [sandbox.world.addChannel('one'), sandbox.world.addChannel('two')];
  sandbox.world.faults.limit('GET', /^\/channels\/\d+$/, 2, 1_000);
  expect((await get(`/channels/${one.id}`)).status).toBe(200);
  expect(limitHeaders(await get(`/channels/${one.id}`))).toMatchObject({ limit: '2', remaining: '0' });
  const refused = await get(`/channels/${one.id}`);
  expect([refused.status, refused.headers.get('x-ratelimit-scope')]).toEqual([429, 'user']);
  const body = await refused.json();
  expect(body).toMatchObject({ message: 'You are being rate limited.', global: false });
  expect(Number(refused.headers.get('retry-after'))).toBeCloseTo(body.retry_after, 2);
  expect((await get(`/channels/${two.id}`)).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, body.retry_after * 1000 + 10));
  expect((await get(`/channels/${one.id}`)).status).toBe(200);
});

test('the library waits by these headers, and is never refused', async () => {
  const bot = await startBot();
  const refused: unknown[] = [];
  const online = await bot.ready();
  online.rest.on('response', (_, { status }) => status === 429 && refused.push(status));
  bot.world.faults.limit('GET', /^\/users\/\d+$/, 2, 200);
  for (let call = 0; call < 5; call += 1) await online.users.fetch(bot.world.you.id, { force: true });
  expect(refused).toEqual([]);
  await bot.stop();
});
