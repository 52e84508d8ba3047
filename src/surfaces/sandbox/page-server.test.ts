import { expect, test } from 'vitest';
import { startBot } from './bot.fixture.ts';

test('the page allows nothing from elsewhere', async () => {
  const bot = await startBot();
  const response = await fetch(bot.url);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:/);
  expect(await response.text()).not.toMatch(/(src|href)="https?:/);
  await bot.stop();
});
