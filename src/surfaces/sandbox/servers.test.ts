import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from './bot.fixture.ts';
import { furnish } from './furnish.ts';
import { permission } from './world/permissions.ts';
import { shardOf } from './world/snowflake.ts';
import { World } from './world/world.ts';

let bot: BotUnderTest;

beforeEach(async () => {
  bot = await startBot([GatewayIntentBits.GuildMembers]);
});

afterEach(() => bot.stop());

test('servers and channels are the same at the next start, so that what a bot keeps of them holds', () => {
  const idsOf = (world: World) => {
    furnish(world);
    return [world.directory.you, world.directory.bot, ...world.servers, ...world.directory.channels].map(
      ({ id }) => id,
    );
  };
  const ids = idsOf(new World());
  expect(idsOf(new World())).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a bot is in several servers, and each has its own channels, members and language', async () => {
  const online = await bot.ready();
  const lin = bot.world.addPerson('Lin');
  const [[joined], server] = await Promise.all([bot.next(Events.GuildCreate), bot.world.addServer('Library', lin)]);
  expect(joined).toMatchObject({ id: server.id, name: 'Library', ownerId: lin.id });
  expect(joined.channels.cache.map(({ name }) => name)).toEqual(['general']);
  expect(joined.members.cache.map(({ id }) => id).toSorted()).toEqual([online.user.id, lin.id].toSorted());
  const [[, changed]] = await Promise.all([
    bot.next(Events.GuildUpdate),
    Promise.resolve().then(() => {
      server.locale = 'zh-CN';
    }),
  ]);
  expect(changed.preferredLocale).toBe('zh-CN');
  expect(() => bot.world.you.post(server.channels[0]?.id ?? '', 'hello')).toThrow('Missing Access');
});

test('an interaction tells its server, the language there, and what its user may do', async () => {
  const online = await bot.ready();
  await online.application.commands.set([{ name: 'ask', description: 'Ask' }]);
  const server = bot.world.addServer('Library', bot.world.addPerson('Lin'));
  server.locale = 'zh-CN';
  server.join(bot.world.you, permission.manageGuild);
  const [[interaction]] = await Promise.all([
    bot.next(Events.InteractionCreate),
    bot.world.you.run(server.channels[0]?.id ?? '', 'ask'),
  ]);
  expect(interaction).toMatchObject({ guildId: server.id, guildLocale: 'zh-CN', locale: 'en-US' });
  expect(interaction.memberPermissions?.has('ManageGuild')).toBe(true);
  expect(interaction.memberPermissions?.has('ManageChannels')).toBe(false);
});

test('who may manage a server can be told from their roles as well', async () => {
  const manager = bot.world.addPerson('Lin', permission.manageGuild);
  const online = await bot.ready();
  const member = await online.guilds.cache.first()?.members.fetch(manager.id);
  expect(member?.permissions.has('ManageGuild')).toBe(true);
});

test('a bot that is put out of a server hears nothing of it any more', async () => {
  const server = bot.world.addServer('Library');
  const online = await bot.ready();
  const told: string[] = [];
  // What arrives on the wire; the client itself would pass over a server that it does not know.
  bot.client.on(Events.Raw, (packet: { t: string; d: { guild_id: string } }) => {
    if (packet.t === 'MESSAGE_CREATE') told.push(packet.d.guild_id);
  });
  const [[left]] = await Promise.all([bot.next(Events.GuildDelete), server.removeBot()]);
  expect(left.id).toBe(server.id);
  bot.world.you.post(server.channels[0]?.id ?? '', 'gone?');
  bot.world.you.post(bot.world.records.id, 'here?');
  await expect.poll(() => told).toEqual([bot.world.server.id]);
  await expect(online.guilds.fetch({ guild: server.id, force: true })).rejects.toMatchObject({ code: 10004 });
  const [[again]] = await Promise.all([bot.next(Events.GuildCreate), server.admitBot()]);
  expect(again.id).toBe(server.id);
});

test('a bot leaves a server by itself', async () => {
  const server = bot.world.addServer('Library');
  const online = await bot.ready();
  await Promise.all([bot.next(Events.GuildDelete), online.guilds.cache.get(server.id)?.leave()]);
  expect(server.guild.status).toBe('left');
});

test('a person who may not write in a channel, or see it, does not', () => {
  const lin = bot.world.addPerson('Lin');
  const { id } = bot.world.addChannel('closed');
  bot.world.deny(id, lin, 'sendMessages');
  expect(() => lin.post(id, 'hello')).toThrow('Missing Permissions');
  bot.world.deny(id, lin, 'viewChannel');
  expect(() => lin.openThread(id, 'hello')).toThrow('Missing Access');
  bot.world.deny(id, lin);
  expect(lin.post(id, 'hello').content).toBe('hello');
});

test('a server that cannot be reached for a while was not left', async () => {
  await bot.ready();
  const left: string[] = [];
  bot.client.on(Events.GuildDelete, ({ id }) => left.push(id));
  await Promise.all([bot.next(Events.GuildUnavailable), bot.world.server.fail()]);
  await Promise.all([bot.next(Events.GuildAvailable), bot.world.server.admitBot()]);
  expect(left).toEqual([]);
});

test('each shard hears of its own servers, the first of direct messages as well', async () => {
  const { world, token, api } = bot;
  const second = world.addServer('Library');
  world.presence.recommendedShards = 2;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    shards: 'auto',
    rest: { api },
    ws: { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }) },
  });
  const heard: unknown[] = [];
  client.on(Events.Raw, (packet: { t: string; d: { content: string } }, shard: number) => {
    if (packet.t === 'MESSAGE_CREATE') heard.push(shard);
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
  expect(world.presence.sessions).toBe(2);
  expect([world.server, second].map(({ id }) => shardOf(id, 2))).toEqual([0, 1]);
  expect(client.guilds.cache.map(({ shardId }) => shardId)).toEqual([0, 1]);
  world.you.post(world.records.id, 'one');
  world.you.post(second.channels[0]?.id ?? '', 'two');
  world.you.post(world.you.directChannel, 'three');
  await expect.poll(() => heard.length).toBe(3);
  expect(heard.toSorted()).toEqual([0, 0, 1]);
  await client.destroy();
});

test('how late a heartbeat comes is noted', async () => {
  bot.world.presence.heartbeatInterval = 50;
  await bot.ready();
  await expect.poll(() => bot.world.presence.heartbeats.length).toBeGreaterThan(1);
  // One may be late indeed, where the machine is busy with other things.
  await expect.poll(() => bot.world.presence.lateness).toBeLessThan(1_000);
});
