import type { Client } from 'discord.js';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type BotUnderTest, startBot } from './bot.fixture.ts';
import { openBrowser } from './browser.fixture.ts';
import { openPage, type PageUnderTest } from './page.fixture.ts';

type Commands = Parameters<Client<true>['application']['commands']['set']>[0];

/** A bot in the sandbox, and a person at its page; another of each for every test. */
export interface PageStage {
  readonly bot: BotUnderTest;
  readonly on: PageUnderTest;
}

/**
 * Sets the stage before each test of the block in which it is called.
 * @param prepare teaches the bot what it does, and tells its commands
 * @returns what is on the stage now; only to be read within a test
 */
export function pageStage(prepare: (bot: BotUnderTest) => Commands): PageStage {
  let browser: Browser;
  let bot: BotUnderTest;
  let on: PageUnderTest;

  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    bot = await startBot();
    const commands = prepare(bot);
    const online = await bot.ready();
    await online.application.commands.set(commands);
    on = await openPage(browser, bot.url);
  });

  afterEach(async () => {
    await on.close();
    await bot.stop();
  });

  return {
    get bot() {
      return bot;
    },
    get on() {
      return on;
    },
  };
}
