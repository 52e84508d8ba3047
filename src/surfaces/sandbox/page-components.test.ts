import {
  ApplicationCommandType,
  ComponentType,
  Events,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.fixture.ts';
import { pageStage } from './page-stage.fixture.ts';

const people = {
  type: ComponentType.ActionRow as const,
  components: [
    { type: ComponentType.UserSelect as const, customId: 'people', placeholder: 'Some people', maxValues: 2 },
  ],
};

const list = {
  type: ComponentType.ActionRow as const,
  components: [
    {
      type: ComponentType.StringSelect as const,
      customId: 'list',
      placeholder: 'Open …',
      options: ['Quzhou', 'Wuhan'].map((name) => ({ label: `${name} City, ${'far away '.repeat(9)}`, value: name })),
    },
  ],
};

const places = ['Hejing', 'Quzhou'].map((name) => ({ label: name, value: name }));
const words = new TextInputBuilder().setCustomId('words').setStyle(TextInputStyle.Short);
const place = new StringSelectMenuBuilder().setCustomId('place').addOptions(places);
const form = new ModalBuilder()
  .setTitle('What was missing?')
  .setCustomId('missing')
  .addLabelComponents(
    new LabelBuilder().setLabel('Words').setTextInputComponent(words),
    new LabelBuilder().setLabel('Place').setStringSelectMenuComponent(place),
  );

describe.skipIf(!hasBrowser)('at the page, a person', () => {
  const stage = pageStage(({ client }) => {
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isMessageContextMenuCommand()) {
        const { content } = interaction.targetMessage;
        await interaction.reply({ content: `About: ${content}`, flags: MessageFlags.Ephemeral });
      }
      if (interaction.isStringSelectMenu()) await interaction.update(`Opened **${interaction.values}**`);
      if (interaction.isUserSelectMenu())
        await interaction.reply(interaction.users.map(({ globalName }) => globalName).join(' and '));
      if (interaction.isModalSubmit()) {
        const { fields } = interaction;
        await interaction.reply(`${fields.getTextInputValue('words')} in ${fields.getStringSelectValues('place')}`);
      }
      if (!interaction.isChatInputCommand()) return;
      const asked = interaction.options.getSubcommand();
      if (asked === 'list') await interaction.reply({ content: 'Places', components: [list] });
      else if (asked === 'form') await interaction.showModal(form);
      else await interaction.reply({ content: 'Who?', components: [people] });
    });
    const subcommand = (name: string) => ({ type: 1, name, description: name });
    const group = { type: 2, name: 'all', description: 'all', options: [subcommand('people')] };
    return [
      { name: 'show', description: 'Show', options: [subcommand('form'), subcommand('list'), group] },
      { name: 'Find passages', type: ApplicationCommandType.Message },
    ];
  });

  test('finds a message’s commands under “Apps”', async () => {
    const { on } = stage;
    await on.write('the flood of 1793');
    await on.log().locator('.message.own').hover();
    await on.log().locator('.message.own').getByRole('button', { name: 'Apps' }).click();
    await on.page.getByRole('menuitem', { name: 'Find passages' }).click();
    await on.log().getByText('the flood of 1793').last().waitFor();
    await on.log().getByText('Only you can see this').waitFor();
  });

  test('chooses several people in a menu', async () => {
    const { on } = stage;
    await on.run('/show all people');
    await on.log().getByText('Some people').click();
    await on.log().getByLabel('@You').check();
    await on.log().getByLabel('@Lin').check();
    await on.button('Choose').click();
    await on.log().getByText('You and Lin').waitFor();
  });

  test('fills in a form', async () => {
    const { on } = stage;
    await on.run('/show form');
    await on.page.getByLabel('Words').fill('The year');
    await on.page.getByRole('dialog').getByLabel('Place').selectOption('Quzhou');
    await on.button('Submit').click();
    await on.log().getByText('The year in Quzhou').waitFor();
  });

  test('chooses from a list below a message', async () => {
    const { on } = stage;
    await on.run('/show list');
    await on.page.getByLabel('Open …').focus();
    await on.page.keyboard.type('Wuhan');
    await on.log().getByText('Opened Wuhan').waitFor();
  });

  test('finds everything on the page in a narrow window', async () => {
    const { on } = stage;
    await on.page.setViewportSize({ width: 400, height: 700 });
    const overflow = await on.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBe(0);
    await on.page.getByText('Nothing leaves this machine.').waitFor();
    await on.run('/show list');
    const right = await on.page.getByLabel('Open …').evaluate((select) => select.getBoundingClientRect().right);
    expect(right).toBeLessThanOrEqual(400);
  });
});
