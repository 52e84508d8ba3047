import { ChannelType, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from './bot.fixture.ts';

let bot: BotUnderTest;
let records: string;

beforeEach(async () => {
  bot = await startBot([GatewayIntentBits.MessageContent]);
  records = bot.world.records.id;
  await bot.ready();
});

afterEach(() => bot.stop());

const mentionBot = () => bot.world.you.post(records, `<@${bot.world.directory.bot.id}> hello`);

test('a bot opens a thread from a message, and its people see it there', async () => {
  bot.client.on(Events.MessageCreate, async (message) => {
    if (message.author.bot) return;
    const thread = await message.startThread({ name: 'Books', autoArchiveDuration: 60 });
    await thread.send('Here.');
  });
  const asked = mentionBot();
  const [answer] = await bot.world.waitFor(() => {
    const messages = bot.world.you.messages(asked.id);
    return messages.length > 0 ? messages : undefined;
  });
  expect(answer).toMatchObject({ content: 'Here.', channel_id: asked.id });
  expect(bot.world.directory.thread(asked.id)).toMatchObject({ name: 'Books', parentId: records, archiveAfter: 60 });
});

test('a message has one thread only', async () => {
  const [[message]] = await Promise.all([bot.next(Events.MessageCreate), mentionBot()]);
  await message.startThread({ name: 'One' });
  await expect(message.startThread({ name: 'Two' })).rejects.toMatchObject({ code: 'MessageExistingThread' });
  const fresh = await message.fetch(true);
  expect(fresh.hasThread).toBe(true);
  const thread = fresh.thread;
  const again = bot.client.rest.post(`/channels/${records}/messages/${message.id}/threads`, { body: { name: 'Two' } });
  await expect(again).rejects.toMatchObject({ code: 160004 });
  expect(thread?.name).toBe('One');
});

test('a bot opens a thread without a message, and posts in a forum', async () => {
  const channel = await bot.client.channels.fetch(records);
  if (channel?.type !== ChannelType.GuildText) throw new Error('not a text channel');
  const thread = await channel.threads.create({ name: 'Alone' });
  expect(await thread.send('first')).toMatchObject({ channelId: thread.id });
  const forum = await bot.client.channels.fetch(bot.world.server.addForum('questions').id);
  if (forum?.type !== ChannelType.GuildForum) throw new Error('not a forum');
  const post = await forum.threads.create({ name: 'What is it?', message: { content: 'Tell me.' } });
  expect((await post.fetchStarterMessage())?.content).toBe('Tell me.');
});

test('without the permission no thread is opened', async () => {
  bot.world.denyBot(records, 'createPublicThreads');
  const [[message]] = await Promise.all([bot.next(Events.MessageCreate), mentionBot()]);
  await expect(message.startThread({ name: 'x' })).rejects.toMatchObject({ code: 50013 });
});

test('a post in a forum is a new thread, whose first message has its id', async () => {
  const { id } = bot.world.server.addForum('questions');
  const heard = bot.next(Events.MessageCreate);
  const [[thread, isNew], post] = await Promise.all([
    bot.next(Events.ThreadCreate),
    bot.world.you.openPost(id, 'What is Hejing?', 'Tell me.'),
  ]);
  const [message] = await heard;
  expect(isNew).toBe(true);
  expect([thread.id, thread.parentId, thread.name]).toEqual([post.id, id, 'What is Hejing?']);
  expect([message.id, message.channelId, message.content]).toEqual([post.id, post.id, 'Tell me.']);
  expect(thread.parent?.type).toBe(ChannelType.GuildForum);
  expect(() => bot.world.you.post(id, 'here?')).toThrow('non-text channel');
});

test('people open threads, and close them', async () => {
  const [[thread]] = await Promise.all([
    bot.next(Events.ThreadCreate),
    bot.world.addPerson('Lin').openThread(records, 'Floods'),
  ]);
  bot.world.archiveThread(thread.id);
  await expect(thread.send('too late')).rejects.toMatchObject({ code: 50083 });
  expect(() => bot.world.you.post(thread.id, 'too late')).toThrow('archived');
});

test('a message wakes a thread that was archived but not locked', async () => {
  const { id } = bot.world.you.openThread(records, 'Floods');
  const channel = await bot.client.channels.fetch(id);
  if (!channel?.isThread()) throw new Error('not a thread');
  const sent = await channel.send('before');
  bot.world.archiveThread(id, { locked: false });
  await expect(sent.edit('changed')).rejects.toMatchObject({ code: 50083 });
  await channel.send('after');
  expect(bot.world.directory.thread(id)).toMatchObject({ archived: false });
});

test('a person edits a message, and the bot is told of the new words and mentions', async () => {
  const asked = bot.world.you.post(records, 'hello');
  const [[, edited]] = await Promise.all([
    bot.next(Events.MessageUpdate),
    bot.world.you.edit(asked, `<@${bot.world.directory.bot.id}> hello`),
  ]);
  expect(edited).toMatchObject({ id: asked.id, editedTimestamp: expect.any(Number) });
  expect(edited.mentions.users.has(bot.client.user?.id ?? '')).toBe(true);
  expect(() => bot.world.addPerson('Lin').edit(asked, 'mine')).toThrow('another user');
});

test('without the Message Content intent the new words of an edited message are withheld', async () => {
  await bot.stop();
  bot = await startBot();
  const online = await bot.ready();
  const asked = bot.world.you.post(bot.world.records.id, `<@${online.user.id}> hello`);
  const [[, edited]] = await Promise.all([bot.next(Events.MessageUpdate), bot.world.you.edit(asked, 'never mind')]);
  expect(edited).toMatchObject({ content: '' });
});
