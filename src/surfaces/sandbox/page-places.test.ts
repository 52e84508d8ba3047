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
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from './bot.fixture.ts';
import { hasBrowser, openBrowser } from './browser.fixture.ts';

const people = {
  type: ComponentType.ActionRow as const,
  components: [
    { type: ComponentType.UserSelect as const, customId: 'people', placeholder: 'Some people', maxValues: 2 },
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
  let browser: Browser;
  let bot: BotUnderTest;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    bot = await startBot();
    bot.client.on(Events.MessageCreate, (message) => {
      if (!message.author.bot && message.content !== '') void message.reply(`${message.author.globalName} asked.`);
    });
    bot.client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isMessageContextMenuCommand()) {
        const { content } = interaction.targetMessage;
        await interaction.reply({ content: `About: ${content}`, flags: MessageFlags.Ephemeral });
      }
      if (interaction.isUserSelectMenu())
        await interaction.reply(interaction.users.map(({ globalName }) => globalName).join(' and '));
      if (interaction.isModalSubmit()) {
        const { fields } = interaction;
        await interaction.reply(`${fields.getTextInputValue('words')} in ${fields.getStringSelectValues('place')}`);
      }
      if (!interaction.isChatInputCommand()) return;
      const asked = interaction.options.getSubcommand(false);
      if (asked === 'form') await interaction.showModal(form);
      else if (asked === 'people') await interaction.reply({ content: 'Who?', components: [people] });
      else await interaction.reply(`${interaction.guild?.name} ${interaction.locale}`);
    });
    const online = await bot.ready();
    const subcommand = (name: string) => ({ type: 1, name, description: name });
    await online.application.commands.set([
      {
        name: 'show',
        description: 'Show',
        options: [subcommand('form'), { ...subcommand('all'), type: 2, options: [subcommand('people')] }],
      },
      { name: 'where', description: 'Where', nameLocalizations: { 'zh-CN': '何处' } },
      { name: 'settings', description: 'Settings', defaultMemberPermissions: '32' },
      { name: 'Find passages', type: ApplicationCommandType.Message },
    ]);
    page = await browser.newPage();
    problems = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(bot.url);
    await page.getByText('online').waitFor();
  });

  afterEach(async () => {
    expect(problems).toEqual([]);
    await page.close();
    await bot.stop();
  });

  const log = () => page.getByRole('log');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const write = async (words: string) => {
    await page.getByLabel('Message', { exact: true }).fill(words);
    await page.keyboard.press('Enter');
  };
  const run = async (command: string) => {
    await write(command);
    await button('Run').click();
  };

  test('opens a thread from a message, and writes there', async () => {
    await write('When did it flood?');
    await log().getByText('You asked.').waitFor();
    await log().locator('.message.own').hover();
    await log().locator('.message.own').getByRole('button', { name: 'Thread' }).click();
    expect(await page.getByLabel('Name').inputValue()).toBe('When did it flood?');
    await page.getByLabel('Name').fill('Floods');
    await button('Open').click();
    await page.getByRole('heading', { name: '↳ Floods' }).waitFor();
    await write('And the year?');
    await log().getByText('You asked.').waitFor();
    await button('# records').click();
    await log().getByRole('button', { name: 'Floods' }).click();
    await log().getByText('And the year?').first().waitFor();
  });

  test('opens a post in the forum', async () => {
    await button('≡ questions').click();
    await page.getByText('No posts yet.').waitFor();
    await page.getByLabel('Title').fill('Which river?');
    await page.getByLabel('First message').fill('@Fangzhi tell me.');
    await button('Post').click();
    await log().getByText('You asked.').waitFor();
    await button('≡ questions').click();
    await page.locator('#posts').getByRole('button', { name: 'Which river?' }).click();
    await log().getByText('tell me.').first().waitFor();
  });

  test('is another person, who may less', async () => {
    await page.getByLabel('You are').selectOption({ label: 'Lin (member)' });
    await page.getByLabel('Message', { exact: true }).fill('/s');
    await page.getByRole('option', { name: '/show form' }).waitFor();
    expect(await page.getByRole('option', { name: '/settings' }).count()).toBe(0);
    await write('Hello');
    await log().getByText('Lin asked.').waitFor();
    await page.getByLabel('You are').selectOption({ label: 'You (owner)' });
    await page.getByLabel('Message', { exact: true }).fill('/s');
    await page.getByRole('option', { name: '/settings' }).waitFor();
    await log().locator('.message', { hasText: 'Hello' }).first().hover();
    expect(await button('Delete').count()).toBe(0);
  });

  test('runs a command in another server, in another language', async () => {
    await page.getByLabel('Language').selectOption('zh-CN');
    await button('# general').click();
    await page.getByLabel('消息', { exact: true }).fill('/何');
    await page.keyboard.press('Enter');
    await button('运行').click();
    await log().getByText('Library zh-CN').waitFor();
  });

  test('edits and deletes a message', async () => {
    await write('Wich river?');
    await log().getByText('You asked.').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.getByText('Editing your message').waitFor();
    expect(await page.getByLabel('Message', { exact: true }).inputValue()).toBe('@Fangzhi Wich river?');
    await write('Which river?');
    await log().getByText('(edited)').waitFor();
    expect(bot.world.you.messages(bot.world.records.id)[0]).toMatchObject({ content: 'Which river?', mentions: [] });
    await log().locator('.message.own').hover();
    await button('Delete').click();
    await log().locator('.message.own').waitFor({ state: 'detached' });
  });

  test('finds a message’s commands under “Apps”', async () => {
    await write('the flood of 1793');
    await log().locator('.message.own').hover();
    await log().locator('.message.own').getByRole('button', { name: 'Apps' }).click();
    await page.getByRole('menuitem', { name: 'Find passages' }).click();
    await log().getByText('the flood of 1793').last().waitFor();
    await log().getByText('Only you can see this').waitFor();
  });

  test('chooses several people in a menu', async () => {
    await run('/show all people');
    await log().getByText('Some people').click();
    await log().getByLabel('@You').check();
    await log().getByLabel('@Lin').check();
    await button('Choose').click();
    await log().getByText('You and Lin').waitFor();
  });

  test('fills in a form', async () => {
    await run('/show form');
    await page.getByLabel('Words').fill('The year');
    await page.getByRole('dialog').getByLabel('Place').selectOption('Quzhou');
    await button('Submit').click();
    await log().getByText('The year in Quzhou').waitFor();
  });

  test('finds the channels behind a button in a narrow window', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    await button('# records').click();
    await button('# general').click();
    await page.locator('#where', { hasText: '# general' }).waitFor();
    expect(await page.locator('#channels').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});

test.skipIf(!hasBrowser)('the page stands when a bot has no commands, and is not there', async () => {
  const bot = await startBot();
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(bot.url);
  await page.getByText('not connected').waitFor();
  await page.getByLabel('Message', { exact: true }).fill('/');
  await page.getByLabel('Message', { exact: true }).fill('Hello');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('Hello').hover();
  await page.getByRole('button', { name: 'Apps' }).click();
  await page.getByText('The bot has no commands for messages.').waitFor();
  await browser.close();
  await bot.stop();
});
