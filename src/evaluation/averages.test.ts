import { describe, expect, it } from 'vitest';
import { mean, median } from './averages.ts';

describe('the median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[10, 9, 100], 10],
    [[7], 7],
    [[4, 1, 3, 2], 2.5],
    [[], Number.NaN],
  ])('of %j is %s', (numbers, middle) => {
    expect(median(numbers)).toBe(middle);
  });

  it('leaves the numbers in their order', () => {
    const numbers = [3, 1, 2];
    median(numbers);
    expect(numbers).toEqual([3, 1, 2]);
  });
});

describe('the mean', () => {
  it.each([
    [[3, 1, 2], 2],
    [[], Number.NaN],
  ])('of %j is %s', (numbers, expected) => {
    expect(mean(numbers)).toBe(expected);
  });
});
