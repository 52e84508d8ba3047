import { ButtonStyle, ComponentType, Events, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.fixture.ts';
import { pageStage } from './page-stage.fixture.ts';

const passage = {
  flags: MessageFlags.IsComponentsV2 as const,
  components: [
    {
      type: ComponentType.Container as const,
      accentColor: 0xa8321f,
      components: [
        {
          type: ComponentType.TextDisplay as const,
          content: '> The river rose.\n> **It reached the gate.**\n-# Records · line 4',
        },
        {
          type: ComponentType.ActionRow as const,
          components: [
            {
              type: ComponentType.Button as const,
              style: ButtonStyle.Secondary as const,
              label: 'More',
              customId: 'more',
            },
          ],
        },
      ],
    },
  ],
};

describe.skipIf(!hasBrowser)('a person at the page, by keyboard alone,', () => {
  const stage = pageStage(({ client }) => {
    client.on(Events.MessageCreate, (message) => {
      const meant = message.channel.isDMBased() || message.mentions.users.has(client.user?.id ?? '');
      if (meant && !message.author.bot) void message.reply(passage);
    });
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isAutocomplete()) await interaction.respond([{ name: 'Hejing County', value: 'Hejing' }]);
      if (interaction.isButton())
        await interaction.reply({ content: 'It was **1793**.', flags: MessageFlags.Ephemeral });
      if (!interaction.isChatInputCommand()) return;
      if (interaction.commandName === 'silent') return;
      await interaction.deferReply();
      await interaction.editReply(
        `${interaction.options.getString('question')} in ${interaction.options.getString('place')}`,
      );
    });
    const question = { type: 3, name: 'question', description: 'What you want to know', required: true };
    const place = { type: 3, name: 'place', description: 'Where', autocomplete: true };
    return [
      { name: 'ask', description: 'Ask', descriptionLocalizations: { 'zh-CN': '提问' }, options: [question, place] },
      { name: 'silent', description: 'Never answers' },
    ];
  });

  const type = (words: string) => stage.on.page.keyboard.type(words);
  const press = async (...keys: string[]) => {
    for (const key of keys) await stage.on.page.keyboard.press(key);
  };
  const log = () => stage.on.log();

  test('asks one of the examples and reads the answer', async () => {
    const { page } = stage.on;
    await page.getByRole('button', { name: 'What is Hejing County known for?' }).focus();
    await press('Enter');
    await log().locator('blockquote strong', { hasText: 'It reached the gate.' }).waitFor();
    expect(await log().locator('.message').first().textContent()).toContain(
      '@Fangzhi What is Hejing County known for?',
    );
    expect(await log().locator('.subtext').textContent()).toBe('Records · line 4');
  });

  test('mentions the bot and presses a button of its answer', async () => {
    const { page } = stage.on;
    await page.getByLabel('Message', { exact: true }).focus();
    await type('When did it flood?');
    await press('Enter');
    await log().getByRole('button', { name: 'More' }).focus();
    await press('Enter');
    await log().locator('strong', { hasText: '1793' }).waitFor();
    await log().getByText('Only you can see this').waitFor();
    await log().getByRole('button', { name: 'Dismiss message' }).focus();
    await press('Enter');
    await log().getByText('Only you can see this').waitFor({ state: 'detached' });
  });

  test('is not answered in the channel without the mention', async () => {
    const { page } = stage.on;
    await page.getByRole('button', { name: '@Fangzhi', exact: true }).focus();
    await press('Space');
    await type('Good morning');
    await press('Enter');
    await log().getByText('Good morning').waitFor();
    expect(stage.bot.world.you.messages(stage.bot.world.records.id)).toMatchObject([{ content: 'Good morning' }]);
  });

  test('runs a command, with a completion in one option', async () => {
    const { page } = stage.on;
    await page.getByLabel('Message', { exact: true }).focus();
    await type('/a');
    await page.getByRole('option', { name: '/ask' }).waitFor();
    await press('Enter');
    await type('Which river?');
    await press('Tab');
    await type('hej');
    await page.getByRole('option', { name: 'Hejing County' }).waitFor();
    await press('ArrowDown', 'Enter');
    expect(await page.getByLabel('place').inputValue()).toBe('Hejing County');
    await press('Enter');
    await log().getByText('Which river? in Hejing').waitFor();
    await log().getByText('You used').waitFor();
  });

  test('runs a command with an empty option, without a completion', async () => {
    const { page } = stage.on;
    await page.getByLabel('Message', { exact: true }).focus();
    await type('/ask');
    await page.getByRole('option', { name: '/ask' }).waitFor();
    await press('Enter');
    await type('Which river?');
    await press('Tab');
    await page.getByRole('option', { name: 'Hejing County' }).waitFor();
    await press('Enter');
    await log().getByText('Which river? in null').waitFor();
  });

  test('leaves a command by Escape and writes a message instead', async () => {
    const { page } = stage.on;
    await page.getByLabel('Message', { exact: true }).focus();
    await type('/ask');
    await press('Enter');
    await page.getByRole('button', { name: 'Run' }).waitFor();
    await press('Escape');
    await type('hello');
    expect(await page.getByLabel('Message', { exact: true }).inputValue()).toBe('hello');
  });

  test('is told when a command stays without an answer', async () => {
    const { page } = stage.on;
    await page.getByLabel('Message', { exact: true }).focus();
    await type('/silent');
    await press('Enter', 'Enter');
    await log().getByText('/silent: The application did not respond.').waitFor();
  });

  test('replies to a message', async () => {
    stage.bot.world.you.post(stage.bot.world.records.id, 'the first');
    await log().getByText('the first').waitFor();
    await log().locator('.message').focus();
    await press('r');
    await type('the second');
    await press('Enter');
    await log().locator('.origin', { hasText: 'the first' }).waitFor();
  });

  test('writes to the bot in private, without a mention', async () => {
    const { page } = stage.on;
    await page.getByRole('button', { name: '@ Fangzhi' }).focus();
    await press('Enter');
    await type('When did it flood?');
    await press('Enter');
    await log().getByText('It reached the gate.').waitFor();
    expect(stage.bot.world.you.messages(stage.bot.world.records.id)).toEqual([]);
  });

  test('reads the commands and the page in another language', async () => {
    const { page } = stage.on;
    await page.getByLabel('Language').selectOption('zh-CN');
    await page.getByLabel('消息', { exact: true }).focus();
    expect(stage.bot.world.you.locale).toBe('zh-CN');
    await type('/ask');
    await page.getByRole('option', { name: '提问' }).waitFor();
    await page.getByText('一切都留在这台机器上。').waitFor();
  });
});
