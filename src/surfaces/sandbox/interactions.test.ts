import { type ChatInputCommandInteraction, DiscordAPIError, Events, type Interaction, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from './bot.fixture.ts';
import type { Message } from './world/message.ts';

let bot: BotUnderTest;
let records: string;

beforeEach(async () => {
  bot = await startBot();
  records = bot.world.records.id;
  const online = await bot.ready();
  const question = { type: 3, name: 'question', description: 'What you want to know', required: true };
  const place = { type: 3, name: 'place', description: 'Where', autocomplete: true };
  await online.application.commands.set([
    { name: 'ask', description: 'Ask', options: [question, place] },
    { name: 'look-after', description: 'Admin', defaultMemberPermissions: '32', contexts: [0] },
    {
      name: 'set',
      description: 'Set',
      options: [
        {
          type: 1,
          name: 'channel',
          description: 'x',
          options: [{ type: 7, name: 'where', description: 'x', required: true }],
        },
      ],
    },
    { name: 'Find passages', type: 3 },
  ]);
});

afterEach(() => bot.stop());

function answerWith(answer: (interaction: Interaction) => Promise<unknown>): void {
  bot.client.on(Events.InteractionCreate, answer);
}

function answerCommands(answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>): void {
  answerWith(async (interaction) => interaction.isChatInputCommand() && answer(interaction));
}

const ask = () => bot.world.you.run(records, 'ask', { question: 'Where?' });

const seen = (found: (message: Message) => boolean) =>
  bot.world.waitFor(() => bot.world.you.messages(records).find(found));

test('a slash command brings its options and is replied to', async () => {
  answerCommands((command) => command.reply(`${command.options.getString('question')} ${command.inGuild()}`));
  ask();
  expect(await seen(({ content }) => content === 'Where? true')).toMatchObject({
    type: 20,
    interaction_metadata: { name: 'ask', user: { id: bot.world.you.id } },
  });
});

test('a deferred answer shows as thinking until it is edited', async () => {
  let edit = () => {};
  const wait = new Promise<void>((resolve) => {
    edit = resolve;
  });
  answerCommands(async (command) => {
    await command.deferReply();
    await wait;
    await command.editReply('Here.');
  });
  const interaction = ask();
  await bot.world.settled(interaction);
  expect(bot.world.you.messages(records)).toMatchObject([{ content: '', flags: MessageFlags.Loading }]);
  edit();
  expect(await seen(({ content }) => content === 'Here.')).toMatchObject({ flags: 0, edited_timestamp: null });
});

test('an ephemeral answer is seen by its owner alone and stays ephemeral', async () => {
  answerCommands(async (command) => {
    await command.deferReply({ flags: MessageFlags.Ephemeral });
    await command.editReply('psst');
    await command.followUp('aloud');
  });
  const other = bot.world.addPerson('Lin');
  ask();
  await seen(({ content }) => content === 'aloud');
  expect(bot.world.you.messages(records).map(({ content }) => content)).toEqual(['psst', 'aloud']);
  expect(other.messages(records).map(({ content }) => content)).toEqual(['aloud']);
});

test('of an ephemeral answer nothing is told at the gateway', async () => {
  const told: string[] = [];
  bot.client.on(Events.MessageCreate, ({ content }) => told.push(content));
  answerCommands(async (command) => {
    await command.reply({ content: 'psst', flags: MessageFlags.Ephemeral });
    await command.followUp('aloud');
  });
  ask();
  await expect.poll(() => told).toEqual(['aloud']);
});

test('a follow-up before any edit takes the place of the thinking', async () => {
  answerCommands(async (command) => {
    await command.deferReply();
    await command.followUp('Here.');
  });
  ask();
  await seen(({ content }) => content === 'Here.');
  expect(bot.world.you.messages(records)).toHaveLength(1);
});

test('the reply with its message, fetched and deleted again', async () => {
  answerCommands(async (command) => {
    const { resource } = await command.reply({ content: 'one', withResponse: true });
    const fetched = await command.fetchReply();
    if (fetched.id === resource?.message?.id) await command.deleteReply();
  });
  const deleted = new Promise<string>((resolve) => {
    bot.world.changes.add((change) => change.type === 'deleted' && resolve(change.message.content));
  });
  ask();
  expect(await deleted).toBe('one');
});

test('a deferral with the V2 flag, which the library lets through, is refused', async () => {
  const flags = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2;
  let refused: unknown;
  // The type of the library forbids the flag; what is sent is only checked here.
  answerCommands((command) =>
    command.deferReply(Object.assign({}, { flags: Number(flags) })).catch((error) => (refused = error)),
  );
  const interaction = ask();
  await expect.poll(() => refused).toMatchObject({ code: 50035 });
  bot.world.clock.advance(3_001);
  expect((await bot.world.settled(interaction)).kind).toBe('failed');
});

test('a command that is not answered within three seconds has failed', async () => {
  const errors: unknown[] = [];
  const { client, world } = bot;
  answerCommands(async (command) => {
    world.clock.advance(3_001);
    await command.reply('late').catch((error) => errors.push(error));
    client.emit('debug', 'done');
  });
  expect((await world.settled(ask())).kind).toBe('failed');
  await expect.poll(() => errors).toEqual([expect.any(DiscordAPIError)]);
  expect(errors).toMatchObject([{ code: 10062 }]);
});

test('completions are asked for while an option is being typed', async () => {
  answerWith(async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const { name, value } = interaction.options.getFocused(true);
    await interaction.respond([{ name: `${name} ${value}jing`, value: 'hejing' }]);
  });
  const choices = await bot.world.you.complete(records, 'ask', { place: 'He' }, 'place');
  expect(choices).toEqual([{ name: 'place Hejing', value: 'hejing' }]);
});

test('a command in the context menu of a message brings that message', async () => {
  answerWith(async (interaction) => {
    if (interaction.isMessageContextMenuCommand())
      await interaction.reply(`About: ${interaction.targetMessage.content}`);
  });
  const message = bot.world.you.post(records, 'the flood of 1793');
  bot.world.you.runOnMessage(message, 'Find passages');
  await seen(({ content }) => content === 'About: the flood of 1793');
});

test('a subcommand takes a channel', async () => {
  answerCommands((command) =>
    command.reply(`${command.options.getSubcommand()} ${command.options.getChannel('where')?.name}`),
  );
  bot.world.you.run(records, 'set channel', { where: records });
  await seen(({ content }) => content === 'channel records');
});

test('commands are offered to those who may use them, where they may', () => {
  const lin = bot.world.addPerson('Lin');
  const names = (commands: readonly { name: string }[]) => commands.map(({ name }) => name);
  expect(names(bot.world.you.commands(records))).toContain('look-after');
  expect(names(lin.commands(records))).not.toContain('look-after');
  expect(names(bot.world.you.commands(bot.world.you.directChannel))).not.toContain('look-after');
  expect(() => lin.run(records, 'look-after')).toThrow('Missing Permissions');
});

test('the client would not send a command without its required option', () => {
  expect(() => bot.world.you.run(records, 'ask')).toThrow('The option "question" is required.');
  expect(() => bot.world.you.run(records, 'ask', { question: 'x', year: 1793 })).toThrow('no option "year"');
});

test('a command takes a file, which the bot can fetch', async () => {
  answerCommands(async (command) => {
    const file = command.options.getAttachment('file', true);
    await command.reply(`${file.name}: ${await (await fetch(file.url)).text()}`);
  });
  const options = [{ type: 11, name: 'file', description: 'What to add', required: true }];
  await bot.client.application?.commands.create({ name: 'add', description: 'Add', options });
  const bytes = new TextEncoder().encode('the flood of 1793');
  const { id } = bot.world.you.attach({ filename: 'flood.txt', contentType: 'text/plain', bytes });
  bot.world.you.run(records, 'add', { file: id });
  await seen(({ content }) => content === 'flood.txt: the flood of 1793');
});
