import { Events } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { startBot } from './bot.fixture.ts';
import { hasBrowser, openBrowser } from './browser.fixture.ts';
import { pageStage } from './page-stage.fixture.ts';

describe.skipIf(!hasBrowser)('at the page, a person', () => {
  const stage = pageStage(({ client }) => {
    client.on(Events.MessageCreate, (message) => {
      if (!message.author.bot && message.content !== '') void message.reply(`${message.author.globalName} asked.`);
    });
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(`${interaction.guild?.name} ${interaction.locale}`);
    });
    return [
      { name: 'where', description: 'Where', nameLocalizations: { 'zh-CN': '何处' } },
      { name: 'settings', description: 'Settings', defaultMemberPermissions: '32' },
    ];
  });

  test('opens a thread from a message, and writes there', async () => {
    const { on } = stage;
    await on.write('When did it flood?');
    await on.log().getByText('You asked.').waitFor();
    await on.log().locator('.message.own').hover();
    await on.log().locator('.message.own').getByRole('button', { name: 'Thread' }).click();
    expect(await on.page.getByLabel('Name').inputValue()).toBe('When did it flood?');
    await on.page.getByLabel('Name').fill('Floods');
    await on.button('Open').click();
    await on.page.getByRole('heading', { name: '↳ Floods' }).waitFor();
    await on.write('And the year?');
    await on.log().getByText('You asked.').waitFor();
    await on.button('# records').click();
    await on.log().getByRole('button', { name: 'Floods' }).click();
    await on.log().getByText('And the year?').first().waitFor();
    await on.button('Close the thread').click();
    await on.page.getByText('This thread is closed.').waitFor();
    await on.button('Open it again').click();
    await on.page.getByLabel('Message', { exact: true }).waitFor();
  });

  test('opens a post in the forum', async () => {
    const { on } = stage;
    await on.button('≡ questions').click();
    await on.page.getByText('No posts yet.').waitFor();
    await on.page.getByLabel('Title').fill('Which river?');
    await on.page.getByLabel('First message').fill('@Fangzhi tell me.');
    await on.button('Post').click();
    await on.log().getByText('You asked.').waitFor();
    await on.button('≡ questions').click();
    await on.page.locator('#posts').getByRole('button', { name: 'Which river?' }).click();
    await on.log().getByText('tell me.').first().waitFor();
  });

  test('is another person, who may less', async () => {
    const { on } = stage;
    await on.page.getByLabel('You are').selectOption({ label: 'Lin (member)' });
    await on.page.getByLabel('Message', { exact: true }).fill('/');
    await on.page.getByRole('option', { name: '/where' }).waitFor();
    await on.page.getByRole('option', { name: '/settings' }).waitFor({ state: 'detached' });
    await on.write('Hello');
    await on.log().getByText('Lin asked.').waitFor();
    await on.page.getByLabel('You are').selectOption({ label: 'You (owner)' });
    await on.page.getByLabel('Message', { exact: true }).fill('/');
    await on.page.getByRole('option', { name: '/settings' }).waitFor();
    await on.log().locator('.message', { hasText: 'Hello' }).first().hover();
    expect(await on.button('Delete').count()).toBe(0);
  });

  test('is offered what they may do, also where that is told only after they began to type', async () => {
    const { on } = stage;
    let tell = () => {};
    const told = new Promise<void>((resolve) => {
      tell = resolve;
    });
    await on.page.route('**/page/state?*', async (route) => {
      await told;
      await route.continue();
    });
    await on.page.getByLabel('You are').selectOption({ label: 'Lin (member)' });
    await on.page.getByLabel('Message', { exact: true }).fill('/');
    await on.page.getByRole('option', { name: '/settings' }).waitFor();
    tell();
    await on.page.getByRole('option', { name: '/settings' }).waitFor({ state: 'detached' });
    await on.page.getByRole('option', { name: '/where' }).waitFor();
  });

  test('runs a command in another server, in another language', async () => {
    const { on } = stage;
    await on.page.getByLabel('Language').selectOption('zh-CN');
    await on.button('# general').click();
    await on.page.getByLabel('消息', { exact: true }).fill('/何');
    await on.page.keyboard.press('Enter');
    await on.button('运行').click();
    await on.log().getByText('Library zh-CN').waitFor();
  });

  test('edits and deletes a message', async () => {
    const { on } = stage;
    await on.write('Wich river?');
    await on.log().getByText('You asked.').waitFor();
    await on.page.keyboard.press('ArrowUp');
    await on.page.getByText('Editing your message').waitFor();
    expect(await on.page.getByLabel('Message', { exact: true }).inputValue()).toBe('@Fangzhi Wich river?');
    await on.write('Which river?');
    await on.log().getByText('(edited)').waitFor();
    expect(stage.bot.world.you.messages(stage.bot.world.records.id)[0]).toMatchObject({
      content: 'Which river?',
      mentions: [],
    });
    await on.log().locator('.message.own').hover();
    await on.button('Delete').click();
    await on.log().locator('.message.own').waitFor({ state: 'detached' });
  });

  test('finds the channels behind a button in a narrow window', async () => {
    const { on } = stage;
    await on.page.setViewportSize({ width: 400, height: 800 });
    await on.button('# records').click();
    await on.button('# general').click();
    await on.page.locator('#where', { hasText: '# general' }).waitFor();
    expect(await on.page.locator('#channels').isVisible()).toBe(false);
    expect(await on.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
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
