import { describe, expect, it } from 'vitest';
import { readDate } from './dates.ts';

describe('readDate', () => {
  it.each([
    ['2023-08-08', '2023-08-08'],
    ['2022-03-30 17:05:12', '2022-03-30'],
    ['2024/3/5', '2024-03-05'],
    ['March 5, 2024', '2024-03-05'],
    ['5 March 2024', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['发布于2024年12月31日 08:00', '2024-12-31'],
  ])('reads the day in "%s"', (text, day) => {
    expect(readDate(text)).toBe(day);
  });

  it.each(['', 'yesterday', 'March', 'March 18', '3月5日', '2021', 'the spring of 2021', '12:30', 'soon'])(
    'guesses nothing from "%s"',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );
});
