import {
  ActionRowBuilder,
  ChannelSelectMenuBuilder,
  CheckboxBuilder,
  Events,
  FileUploadBuilder,
  type Interaction,
  LabelBuilder,
  MentionableSelectMenuBuilder,
  type MessageActionRowComponentBuilder,
  ModalBuilder,
  RoleSelectMenuBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from './bot.fixture.ts';
import type { Message } from './world/message.ts';

let bot: BotUnderTest;
let records: string;

beforeEach(async () => {
  bot = await startBot();
  records = bot.world.records.id;
  const online = await bot.ready();
  await online.application.commands.set([
    { name: 'ask', description: 'Ask' },
    { name: 'Who is this?', type: 2 },
  ]);
});

afterEach(() => bot.stop());

const seen = (found: (message: Message) => boolean) =>
  bot.world.waitFor(() => bot.world.you.messages(records).find(found));

async function offer(menu: MessageActionRowComponentBuilder): Promise<Message> {
  bot.client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const components = [new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(menu)];
    await interaction.reply({ content: 'Choose', components });
  });
  bot.world.you.run(records, 'ask');
  return seen(({ content }) => content === 'Choose');
}

async function chosen(message: Message, values: readonly string[]): Promise<Interaction> {
  const [[interaction]] = await Promise.all([
    bot.next(Events.InteractionCreate),
    bot.world.you.choose(message, 'menu', values),
  ]);
  return interaction;
}

test('users are chosen', async () => {
  const lin = bot.world.addPerson('Lin');
  const message = await offer(new UserSelectMenuBuilder().setCustomId('menu').setMaxValues(2));
  const interaction = await chosen(message, [lin.id, bot.world.you.id]);
  if (!interaction.isUserSelectMenu()) throw new Error('not a user menu');
  expect(interaction.users.map(({ globalName }) => globalName).toSorted()).toEqual(['Lin', 'You']);
  expect(interaction.members.size).toBe(2);
  expect(() => bot.world.you.choose(message, 'menu', [])).toThrow('at least 1');
  expect(() => bot.world.you.choose(message, 'menu', ['1', '2', '3'])).toThrow('at most 2');
});

test('roles are chosen', async () => {
  const role = bot.world.server.addRole('Librarians');
  const interaction = await chosen(await offer(new RoleSelectMenuBuilder().setCustomId('menu')), [role.id]);
  if (!interaction.isRoleSelectMenu()) throw new Error('not a role menu');
  expect(interaction.roles.map(({ name }) => name)).toEqual(['Librarians']);
});

test('users and roles are chosen together', async () => {
  const role = bot.world.server.addRole('Librarians');
  const menu = new MentionableSelectMenuBuilder().setCustomId('menu').setMaxValues(2);
  const interaction = await chosen(await offer(menu), [role.id, bot.world.you.id]);
  if (!interaction.isMentionableSelectMenu()) throw new Error('not such a menu');
  expect([interaction.roles.first()?.name, interaction.users.first()?.username]).toEqual(['Librarians', 'you']);
});

test('channels are chosen, threads too', async () => {
  const thread = bot.world.addThread(records, 'Floods');
  const menu = new ChannelSelectMenuBuilder().setCustomId('menu').setMaxValues(2);
  const interaction = await chosen(await offer(menu), [records, thread.id]);
  if (!interaction.isChannelSelectMenu()) throw new Error('not a channel menu');
  expect(interaction.channels.map((channel) => 'name' in channel && channel.name).toSorted()).toEqual([
    'Floods',
    'records',
  ]);
});

test('a command of a user’s menu brings that user', async () => {
  const lin = bot.world.addPerson('Lin');
  const [[interaction]] = await Promise.all([
    bot.next(Events.InteractionCreate),
    bot.world.you.runOnUser(records, lin.id, 'Who is this?'),
  ]);
  if (!interaction.isUserContextMenuCommand()) throw new Error('not such a command');
  expect([interaction.targetUser.globalName, interaction.targetMember !== null]).toEqual(['Lin', true]);
});

test('all that a form can have comes to the bot', async () => {
  const label = (name: string) => new LabelBuilder().setLabel(name);
  const places = ['Hejing', 'Quzhou'].map((name) => ({ label: name, value: name }));
  const form = new ModalBuilder()
    .setTitle('Form')
    .setCustomId('form')
    .addLabelComponents(
      label('a').setTextInputComponent(new TextInputBuilder().setCustomId('words').setStyle(TextInputStyle.Short)),
      label('b').setStringSelectMenuComponent(new StringSelectMenuBuilder().setCustomId('place').addOptions(places)),
      label('c').setChannelSelectMenuComponent(new ChannelSelectMenuBuilder().setCustomId('channel')),
      label('d').setFileUploadComponent(new FileUploadBuilder().setCustomId('file')),
      label('e').setCheckboxComponent(new CheckboxBuilder().setCustomId('sure')),
    );
  bot.client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.showModal(form);
    if (!interaction.isModalSubmit()) return;
    const { fields } = interaction;
    const file = fields.getUploadedFiles('file', true).first();
    const channel = fields.getSelectedChannels('channel', true).first();
    const place = fields.getStringSelectValues('place').join();
    await interaction.reply(
      [fields.getTextInputValue('words'), place, channel?.id, file?.name, fields.getCheckbox('sure')].join(' '),
    );
  });
  const asked = bot.world.you.run(records, 'ask');
  await bot.world.settled(asked);
  const bytes = new TextEncoder().encode('x');
  const { id: file } = bot.world.you.attach({ filename: 'a.txt', contentType: 'text/plain', bytes });
  bot.world.you.submit(asked, { words: 'the year', place: 'Quzhou', channel: records, file, sure: true });
  await seen(({ content }) => content === `the year Quzhou ${records} a.txt true`);
});
