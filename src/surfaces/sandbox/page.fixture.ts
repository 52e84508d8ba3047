import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The page, as a person uses it. */
export interface PageUnderTest {
  readonly page: Page;
  /** The messages. */
  readonly log: () => Locator;
  readonly button: (name: string) => Locator;
  readonly write: (words: string) => Promise<void>;
  /** Runs a command that needs no options. */
  readonly run: (command: string) => Promise<void>;
  /** Closes the page, on which nothing may have gone wrong. */
  readonly close: () => Promise<void>;
}

export async function openPage(browser: Browser, url: string): Promise<PageUnderTest> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(url);
  await page.getByText('online').waitFor();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const write = async (words: string) => {
    await page.getByLabel('Message', { exact: true }).fill(words);
    await page.keyboard.press('Enter');
  };
  const run = async (command: string) => {
    await write(command);
    await button('Run').click();
  };
  const close = async () => {
    expect(problems).toEqual([]);
    await page.close();
  };
  return { page, log: () => page.getByRole('log'), button, write, run, close };
}
