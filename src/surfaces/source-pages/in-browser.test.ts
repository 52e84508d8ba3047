import { existsSync } from 'node:fs';
import { html } from 'hono/html';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { textFragment } from '../../answer/text-fragment.ts';
import { quoteOf, shelfOf } from './shelf.fixture.ts';
import type { Shelf } from './shelf.ts';
import { type RunningSourcePages, startSourcePages } from './start-source-pages.ts';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = [process.env.CHROMIUM_PATH, ...places].find((path) => path !== undefined && existsSync(path));

const filler = (word: string) => `${word} tells of other things, at length and for many lines.\n\n`.repeat(60);
const QUOTE = '先后邀请离退休干部、老战士等先进典型人物，\n讲述红色故事42个。  He said: "<b>It</b> reached\tthe gate."';
const TEXT = `Records\n\n${filler('Before')}\u3000\u3000${QUOTE} And so on.\n${'x'.repeat(500)}\n\n${filler('After')}`;

describe.skipIf(executablePath === undefined)('a reader in a browser', () => {
  let browser: Browser;
  let shelf: Shelf;
  let pages: RunningSourcePages;
  let page: Page;
  let problems: string[];
  let requests: string[];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
    shelf = await shelfOf({ 'records.txt': TEXT });
    const onFault = (cause: unknown) => problems.push(String(cause));
    pages = await startSourcePages({ host: '127.0.0.1', port: 0, shelf, onFault });
  });

  afterAll(async () => {
    await browser.close();
    await pages.close();
  });

  beforeEach(async () => {
    problems = [];
    requests = [];
    // As a phone has it.
    page = await browser.newPage({ viewport: { width: 400, height: 800 } });
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('request', (request) => requests.push(request.url()));
  });

  afterEach(async () => {
    expect(problems).toEqual([]);
    await page.close();
  });

  test('comes to the quote, which alone is marked', async () => {
    const { quote, path } = await quoteOf(QUOTE, shelf);
    await page.goto(`${pages.url}${path}`);
    const marks = page.locator('mark');
    expect((await marks.allTextContents()).join('')).toBe(quote);
    const box = await page.locator('#quote').boundingBox();
    expect(box?.y).toBeGreaterThan(50);
    expect(box?.y).toBeLessThan(400);
  });

  test('sees the text just as the file has it, in its style, with nothing wider than the screen', async () => {
    const { path } = await quoteOf(QUOTE, shelf);
    await page.goto(`${pages.url}${path}`);
    expect(await page.locator('.text').textContent()).toBe(TEXT);
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).margin)).toBe('0px');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
    expect(requests.filter((url) => !url.startsWith('data:'))).toHaveLength(1);
  });

  test('copies the text without the numbers of its lines', async () => {
    await page.goto(`${pages.url}${(await quoteOf('Records', shelf)).path}`);
    const copied = await page.evaluate(() => {
      const text = document.querySelector('.text');
      if (text) getSelection()?.selectAllChildren(text);
      return getSelection()?.toString().trim();
    });
    expect(copied).toBe(TEXT.trim());
  });

  test('comes to a line, and back to the list', async () => {
    const { path } = await quoteOf('Records', shelf);
    await page.goto(`${pages.url}${path.replace(/\?.*/, '')}#L100`);
    expect(await page.locator('#L100').evaluate((line) => line.matches(':target'))).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1_000);
    await page.getByRole('link', { name: 'All documents' }).click();
    await page.getByRole('link', { name: 'Records' }).click();
    expect(page.url()).toBe(`${pages.url}${path.replace(/\?.*/, '')}`);
  });

  test.each([
    { part: 'a line', start: QUOTE.indexOf('He said'), end: QUOTE.length },
    { part: 'two lines', start: 0, end: QUOTE.indexOf('He said') },
    { part: 'more than a few words', start: QUOTE.indexOf('讲述'), end: QUOTE.length },
    { part: 'no sentence', start: null, end: null },
  ])('is led by a text fragment to $part of a quote on the web page that it is from', async ({ start, end }) => {
    const { quote } = await quoteOf(QUOTE, shelf);
    const source = { file: '', title: '', publisher: null, date: null, sha256: '', url: 'http://gazette.example/a-b' };
    const highlight = start === null ? null : { start, end };
    const body = `${await html`${TEXT.split('\n').map((line) => html`<p>${line}</p>`)}`}`;
    await page.route('http://gazette.example/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    );
    await page.goto(textFragment({ document: source, quote, highlight }) ?? '');
    await page.waitForFunction(() => scrollY > 1_000, undefined, { timeout: 5_000 });
    const line = await page.getByText('讲述红色故事').boundingBox();
    expect(line?.y).toBeGreaterThan(0);
    expect(line?.y).toBeLessThan(800);
  });
});
