import { describe, expect, it } from 'vitest';
import { scoreOf } from './reader-score.ts';

describe('the score of a reader', () => {
  it('is its only output', () => {
    expect(scoreOf(Float32Array.of(-1.5))).toBe(-1.5);
  });

  it('is how far "yes" is above "no" where the model has both', () => {
    expect(scoreOf(Float32Array.of(-1, 2))).toBe(3);
  });

  it.each([
    ['three outputs', Float32Array.of(1, 2, 3)],
    ['no output', Float32Array.of()],
    ['no number', Float32Array.of(Number.NaN)],
    ['other numbers', [1]],
    ['nothing', undefined],
  ])('is not made up where there is %s', (_, logits) => {
    expect(() => scoreOf(logits)).toThrow();
  });
});
