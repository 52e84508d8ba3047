import {
  ActionRowBuilder,
  ButtonStyle,
  ComponentType,
  Events,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
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
  await online.application.commands.set([{ name: 'ask', description: 'Ask' }]);
});

afterEach(() => bot.stop());

function answerWith(answer: (interaction: Interaction) => Promise<unknown>): void {
  bot.client.on(Events.InteractionCreate, answer);
}

const ask = () => bot.world.you.run(records, 'ask');

const seen = (found: (message: Message) => boolean) =>
  bot.world.waitFor(() => bot.world.you.messages(records).find(found));

const pager = (page: number) => ({
  components: [
    {
      type: ComponentType.Container as const,
      components: [
        { type: ComponentType.TextDisplay as const, content: `Page ${page}` },
        {
          type: ComponentType.ActionRow as const,
          components: [
            {
              type: ComponentType.Button as const,
              style: ButtonStyle.Primary as const,
              label: 'Next',
              customId: `page:${page + 1}`,
            },
            {
              type: ComponentType.Button as const,
              style: ButtonStyle.Primary as const,
              label: 'Off',
              customId: 'off',
              disabled: true,
            },
          ],
        },
      ],
    },
  ],
  flags: MessageFlags.IsComponentsV2 as const,
});

test('a button turns the page of a message of components V2', async () => {
  answerWith(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply(pager(1));
    if (interaction.isButton()) await interaction.update(pager(Number(interaction.customId.split(':')[1])));
  });
  ask();
  const first = await seen(({ components }) => JSON.stringify(components).includes('Page 1'));
  bot.world.you.press(first, 'page:2');
  const second = await seen(({ components }) => JSON.stringify(components).includes('Page 2'));
  expect(second.id).toBe(first.id);
  expect(() => bot.world.you.press(second, 'page:2')).toThrow('no component "page:2"');
  expect(() => bot.world.you.press(second, 'off')).toThrow('disabled');
});

test('a button may be acknowledged first and its message edited later', async () => {
  answerWith(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply(pager(1));
    if (!interaction.isButton()) return;
    await interaction.deferUpdate();
    await interaction.editReply(pager(9));
  });
  ask();
  const first = await seen(({ components }) => components.length > 0);
  bot.world.you.press(first, 'page:2');
  expect(await seen(({ components }) => JSON.stringify(components).includes('Page 9'))).toMatchObject({ id: first.id });
});

test('a form is shown and what is written in it comes back', async () => {
  answerWith(async (interaction) => {
    if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('words'));
    if (!interaction.isChatInputCommand()) return;
    const words = new TextInputBuilder().setCustomId('words').setStyle(TextInputStyle.Short);
    const label = new LabelBuilder().setLabel('Your words').setTextInputComponent(words);
    const form = new ModalBuilder().setTitle('What was missing?').setCustomId('missing');
    await interaction.showModal(form.addLabelComponents(label));
  });
  const asked = ask();
  expect(await bot.world.settled(asked)).toMatchObject({ kind: 'modal', modal: { title: 'What was missing?' } });
  bot.world.you.submit(asked, { words: 'the year' });
  await seen(({ content }) => content === 'the year');
});

test('a choice in a select menu comes to the bot', async () => {
  answerWith(async (interaction) => {
    if (interaction.isStringSelectMenu())
      await interaction.update({ content: interaction.values.join(), components: [] });
    if (!interaction.isChatInputCommand()) return;
    const options = ['Hejing', 'Quzhou'].map((name) => ({ label: name, value: name }));
    const select = new StringSelectMenuBuilder().setCustomId('where').addOptions(options);
    await interaction.reply({
      content: 'Where?',
      components: [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select)],
    });
  });
  ask();
  const asked = await seen(({ content }) => content === 'Where?');
  bot.world.you.choose(asked, 'where', ['Quzhou']);
  await seen(({ content }) => content === 'Quzhou');
});
