import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Limits } from './limits.ts';
import { RecentQuestions } from './recent-questions.ts';

it('nobody asks more than ten times in any half minute, and whoever waits as told goes on', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 60 }), (gaps) => {
      let now = 1_000_000;
      const limits = new Limits(() => now);
      const taken: number[] = [];
      for (const gap of gaps) {
        now += gap;
        const pause = limits.take('question', 'wang', `channel ${now % 3}`);
        if (pause === null) taken.push(now);
        else expect(pause.until).toBe((taken.at(-10) ?? 0) + 30_000);
      }
      for (const time of taken)
        expect(taken.filter((one) => one > time - 30_000 && one <= time).length).toBeLessThan(11);
    }),
  );
});

it('a channel has a limit of its own, and buttons another, and a pause is new once', () => {
  let now = 0;
  const limits = new Limits(() => now);
  for (let user = 0; user < 240; user++) expect(limits.take('question', `user ${user}`, 'here')).toBeNull();
  const pauses = ['another', 'yet another'].flatMap((user) => limits.take('question', user, 'here') ?? []);
  expect(pauses).toMatchObject([
    { of: 'channel', until: 30_000 },
    { of: 'channel', until: 30_000 },
  ]);
  expect(pauses.map((pause) => limits.isNew(pause))).toEqual([true, false]);
  expect(limits.take('question', 'another', 'there')).toBeNull();
  expect(limits.take('press', 'another', 'here')).toBeNull();
  now = 30_000;
  expect(limits.take('question', 'another', 'here')).toBeNull();
});

it('a question is taken up once, and forgotten after seven minutes, or with a thousand after it', () => {
  let now = 0;
  const recent = new RecentQuestions(() => now);
  const first = recent.begin('1');
  expect(recent.begin('1')).toBeUndefined();
  expect(recent.find('1')).toBe(first);
  now = 7 * 60_000;
  expect(recent.find('1')).toBeUndefined();
  for (let id = 0; id <= 1001; id++) recent.begin(String(id));
  expect([recent.find('0'), recent.find('1001') !== undefined]).toEqual([undefined, true]);
});
