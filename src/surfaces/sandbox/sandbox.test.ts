import { Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from './bot.fixture.ts';
import { startSandbox } from './sandbox.ts';

let bot: BotUnderTest;
let records: string;
let mention: string;

beforeEach(async () => {
  bot = await startBot();
  records = bot.world.records.id;
  mention = `<@${bot.world.directory.bot.id}>`;
});

afterEach(() => bot.stop());

/** The contents that reach the bot, its own messages left out. */
function heard(): string[] {
  const contents: string[] = [];
  bot.client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) contents.push(message.content);
  });
  return contents;
}

test('a port that is taken is reported as Node reports it', async () => {
  const port = Number(new URL(bot.url).port);
  await expect(startSandbox({ host: '127.0.0.1', port, examples: [] })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('a bot is ready and knows its name, its server and the channel', async () => {
  const online = await bot.ready();
  expect(online.user.username).toBe('Fangzhi');
  const guild = online.guilds.cache.first();
  expect(guild?.channels.cache.map((channel) => channel.name)).toEqual(['records']);
  expect(guild?.members.me?.permissions.has('SendMessages')).toBe(true);
});

test('a bot that is mentioned replies, and the reply refers to the question', async () => {
  bot.client.on(Events.MessageCreate, (message) => {
    if (message.mentions.users.has(bot.client.user?.id ?? '')) void message.reply('A county.');
  });
  await bot.ready();
  const asked = bot.world.you.post(records, `${mention} what is Hejing?`);
  const answer = await bot.world.waitFor(() => bot.world.you.messages(records)[1]);
  expect(answer).toMatchObject({
    content: 'A county.',
    message_reference: { message_id: asked.id },
    mentions: [{ id: bot.world.you.id }],
  });
});

test('without the Message Content intent the bot reads only what is meant for it', async () => {
  const contents = heard();
  await bot.ready();
  const { you } = bot.world;
  const own = bot.world.publish({
    author: bot.world.directory.bot,
    channelId: records,
    draft: { content: 'mine', embeds: [], components: [], attachments: [], flags: 0, allowedMentions: undefined },
  });
  you.post(records, 'among ourselves');
  you.post(records, `${mention} asked`);
  you.post(records, 'reply with ping', { replyTo: own.id });
  you.post(records, 'reply without', { replyTo: own.id, ping: false });
  const last = bot.next(Events.MessageCreate);
  you.post(you.directChannel, 'in private');
  await last;
  await expect.poll(() => contents).toEqual(['', `${mention} asked`, 'reply with ping', '', 'in private']);
});

test('a reply to the answer of a command does not bring its content', async () => {
  const contents = heard();
  const online = await bot.ready();
  await online.application.commands.set([{ name: 'ask', description: 'Ask' }]);
  bot.client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply('answer');
  });
  const { you } = bot.world;
  you.run(records, 'ask');
  const answer = await bot.world.waitFor(() => you.messages(records)[0]);
  you.post(records, 'and then?', { replyTo: answer.id });
  await expect.poll(() => contents).toEqual(['']);
});

test('with the Message Content intent the bot reads everything', async () => {
  await bot.stop();
  bot = await startBot([GatewayIntentBits.MessageContent]);
  const contents = heard();
  await bot.ready();
  bot.world.you.post(bot.world.records.id, 'among ourselves');
  await expect.poll(() => contents).toEqual(['among ourselves']);
});

test('a direct message arrives as one and is answered in the same place', async () => {
  bot.client.on(Events.MessageCreate, (message) => {
    if (message.channel.isDMBased() && !message.author.bot) void message.channel.send('Here.');
  });
  await bot.ready();
  const { you } = bot.world;
  you.post(you.directChannel, 'hello');
  expect(await bot.world.waitFor(() => you.messages(you.directChannel)[1])).toMatchObject({ content: 'Here.' });
  expect(you.messages(records)).toEqual([]);
});

test('a bot edits and deletes its message, and learns when a question is deleted', async () => {
  const online = await bot.ready();
  const channel = await online.channels.fetch(records);
  if (!channel?.isSendable()) throw new Error('not a channel to write in');
  const sent = await channel.send('one');
  await sent.edit('two');
  expect(bot.world.you.messages(records)).toMatchObject([{ content: 'two', edited_timestamp: expect.any(String) }]);
  await sent.delete();
  expect(bot.world.you.messages(records)).toEqual([]);
  const asked = bot.world.you.post(records, `${mention} hello`);
  await bot.next(Events.MessageCreate);
  const deleted = bot.next(Events.MessageDelete);
  bot.world.you.remove(asked);
  expect((await deleted)[0].id).toBe(asked.id);
});

test('quoted names ping nobody when the bot says so', async () => {
  const online = await bot.ready();
  const channel = await online.channels.fetch(records);
  if (!channel?.isSendable()) throw new Error('not a channel to write in');
  const { you } = bot.world;
  await channel.send({ content: `<@${you.id}> @everyone`, allowedMentions: { parse: [] } });
  await channel.send(`<@${you.id}>`);
  expect(you.messages(records).map(({ mentions }) => mentions.length)).toEqual([0, 1]);
  expect(you.messages(records)[0]).toMatchObject({ mention_everyone: false });
});

test('typing is shown, a file can be fetched, a reaction is counted', async () => {
  const online = await bot.ready();
  const channel = await online.channels.fetch(records);
  if (!channel?.isSendable()) throw new Error('not a channel to write in');
  const typing = new Promise<string>((resolve) => {
    bot.world.changes.add((change) => change.type === 'typing' && resolve(change.channelId));
  });
  await channel.sendTyping();
  expect(await typing).toBe(records);
  const sent = await channel.send({
    files: [{ attachment: Buffer.from('词条'), name: 'entry.txt', description: 'An entry' }],
  });
  await sent.react('🕓');
  const [shown] = bot.world.you.messages(records);
  expect(shown).toMatchObject({
    attachments: [{ filename: 'entry.txt', size: 6, description: 'An entry' }],
    reactions: [{ emoji: { name: '🕓' } }],
  });
  expect(await (await fetch(shown?.attachments[0]?.url ?? '')).text()).toBe('词条');
});

test('a person sends a file, which the bot can fetch', async () => {
  await bot.ready();
  const bytes = new TextEncoder().encode('词条');
  const file = bot.world.you.attach({ filename: 'entry.txt', contentType: 'text/plain', bytes });
  const [[message]] = await Promise.all([
    bot.next(Events.MessageCreate),
    bot.world.you.post(records, mention, { attachments: [file] }),
  ]);
  expect(await (await fetch(message.attachments.first()?.url ?? '')).text()).toBe('词条');
});

test('a message sent again under the same nonce is posted once', async () => {
  const online = await bot.ready();
  const channel = await online.channels.fetch(records);
  if (!channel?.isSendable()) throw new Error('not a channel to write in');
  bot.world.faults.failNext('POST', /messages$/, { status: 502, afterEffect: true });
  await channel.send({ content: 'once', nonce: '1', enforceNonce: true });
  expect(bot.world.you.messages(records)).toHaveLength(1);
});

test('a thread is a channel of its own', async () => {
  bot.client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) void message.reply(message.channel.isThread() ? 'in a thread' : 'elsewhere');
  });
  await bot.ready();
  const thread = bot.world.addThread(records, 'floods');
  await bot.next(Events.ThreadCreate);
  bot.world.you.post(thread.id, `${mention} hello`);
  expect(await bot.world.waitFor(() => bot.world.you.messages(thread.id)[1])).toMatchObject({ content: 'in a thread' });
});

test('another site cannot reach the sandbox through a browser', async () => {
  const { request } = await import('node:http');
  const status = await new Promise((resolve) => {
    const asked = request(bot.url, { headers: { host: 'evil.example' } }, (answer) => resolve(answer.statusCode));
    asked.end();
  });
  expect(status).toBe(403);
  const body = JSON.stringify({ channelId: records, content: 'forged' });
  const form = await fetch(`${bot.url}page/messages`, { method: 'POST', body });
  expect(form.status).toBe(400);
  expect(bot.world.you.messages(records)).toEqual([]);
});
