import { expect, it } from 'vitest';
import { ProgressBar } from './progress-bar.ts';
import { Screen } from './screen.fixture.ts';

it('shows how much is done, how fast, and how much time is left', async () => {
  const screen = new Screen();
  const bar = new ProgressBar(screen);
  bar.show({ done: 0, total: 40 });
  bar.show({ done: 10, total: 40 });
  await expect.poll(() => screen.line).toMatch(/^Indexing █{6}░{18} 10 of 40 passages · \d+\/s · .+ left$/);
  bar.stop();
});

it('leaves no trace when all is done', () => {
  const screen = new Screen();
  const bar = new ProgressBar(screen);
  bar.show({ done: 0, total: 2 });
  bar.show({ done: 1, total: 2 });
  bar.stop();
  bar.stop();
  expect(screen.line).toBe('');
  expect(screen.isCursorShown).toBe(true);
});

it('says once that long work began where it is no terminal', () => {
  const screen = new Screen(false);
  const bar = new ProgressBar(screen);
  for (const done of [0, 1, 2]) bar.show({ done, total: 2_000 });
  expect(screen.written).toBe('Indexing 2000 passages …\n');
});

it('writes nothing about short work where it is no terminal', () => {
  const screen = new Screen(false);
  new ProgressBar(screen).show({ done: 0, total: 2 });
  expect(screen.written).toBe('');
});

it('says what is done to what, where that is not indexing', async () => {
  const screen = new Screen();
  const bar = new ProgressBar(screen, { doing: 'mills: asking', what: 'questions' });
  bar.show({ done: 0, total: 40 });
  bar.show({ done: 10, total: 40 });
  await expect.poll(() => screen.line).toMatch(/^mills: asking █{6}░{18} 10 of 40 questions · /);
  bar.stop();
});
