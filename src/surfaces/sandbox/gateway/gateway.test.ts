import { Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '../bot.fixture.ts';
import { intent } from '../world/events.ts';

let bot: BotUnderTest;

beforeEach(async () => {
  bot = await startBot();
});

afterEach(() => bot.stop());

/** What arrives on the wire; the client itself would pass over a message that came twice. */
function mentioned(): string[] {
  const contents: string[] = [];
  bot.client.on(Events.Raw, (packet: { t: string; d: { content: string } }) => {
    if (packet.t === 'MESSAGE_CREATE') contents.push(packet.d.content);
  });
  return contents;
}

function mention(words: string): string {
  const content = `<@${bot.world.directory.bot.id}> ${words}`;
  bot.world.you.post(bot.world.records.id, content);
  return content;
}

test('after a cut the bot resumes and hears what it missed, once', async () => {
  const contents = mentioned();
  await bot.ready();
  const first = mention('before');
  await expect.poll(() => contents).toEqual([first]);
  const resumed = bot.next(Events.ShardResume);
  bot.world.faults.dropConnection();
  await bot.world.waitFor(() => (bot.world.presence.sessions === 0 ? true : undefined));
  const second = mention('while away');
  await resumed;
  await expect.poll(() => contents).toEqual([first, second]);
});

test('asked to reconnect, the bot resumes', async () => {
  await bot.ready();
  const resumed = bot.next(Events.ShardResume);
  bot.world.faults.askToReconnect();
  await resumed;
});

test('after an invalid session the bot identifies anew', async () => {
  const contents = mentioned();
  await bot.ready();
  const again = bot.next(Events.ShardReady);
  bot.world.faults.invalidateSession();
  await again;
  const words = mention('hello again');
  await expect.poll(() => contents).toEqual([words]);
});

test('a revoked token ends the connection for good, and calls are answered 401', async () => {
  const online = await bot.ready();
  const disconnected = bot.next(Events.ShardDisconnect);
  bot.world.faults.revokeToken();
  expect((await disconnected)[0].code).toBe(4004);
  await expect(online.application.fetch()).rejects.toMatchObject({ status: 401 });
});

test('a wrong token does not log in', async () => {
  await expect(bot.client.login(`${bot.token}x`)).rejects.toMatchObject({ code: 'TokenInvalid' });
});

test('an intent that is switched off refuses the login', async () => {
  await bot.stop();
  bot = await startBot([GatewayIntentBits.MessageContent]);
  bot.world.faults.refuseIntents(intent.messageContent);
  await expect(bot.client.login(bot.token)).rejects.toThrow('disallowed intents');
});

test('a call that is rate-limited is made again', async () => {
  const online = await bot.ready();
  const headers = { 'retry-after': '0.1', 'x-ratelimit-scope': 'shared' };
  bot.world.faults.failNext('GET', /^\/users\//, {
    status: 429,
    headers,
    body: { message: 'slow', retry_after: 0.1, global: false },
  });
  const user = await online.users.fetch(bot.world.you.id, { force: true });
  expect(user.globalName).toBe('You');
});

test('a server error is tried again, and a refusal given as ordered', async () => {
  const online = await bot.ready();
  const { faults, you } = bot.world;
  faults.failNext('GET', /^\/users\//, { status: 503 }, 2);
  expect((await online.users.fetch(you.id, { force: true })).id).toBe(you.id);
  faults.failNext('GET', /^\/users\//, { status: 404, body: { code: 10013, message: 'Unknown User' } });
  await expect(online.users.fetch(you.id, { force: true })).rejects.toMatchObject({ code: 10013 });
});

test('a call that hangs does not keep the sandbox from closing', async () => {
  const online = await bot.ready();
  bot.world.faults.failNext('GET', /^\/users\//, 'hang', 9);
  const hanging = online.users.fetch(bot.world.you.id, { force: true }).catch(() => 'gave up');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await bot.stop();
  await hanging;
});

test('a bot that leaves is seen to be gone', async () => {
  await bot.ready();
  expect(bot.world.presence.sessions).toBe(1);
  await bot.client.destroy();
  await bot.world.waitFor(() => (bot.world.presence.sessions === 0 ? true : undefined));
});
