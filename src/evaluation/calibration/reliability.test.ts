import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reliability } from './reliability.ts';

const outcome = fc.record({
  isAnswerable: fc.constant(true),
  probability: fc.double({ min: 0, max: 1, noNaN: true }),
  isRight: fc.boolean(),
});

describe('how far probabilities can be believed', () => {
  it('is told of every question once, from low to high', () => {
    fc.assert(
      fc.property(fc.array(outcome), (outcomes) => {
        const bins = reliability(outcomes);
        expect(bins.reduce((sum, { questions }) => sum + questions, 0)).toBe(outcomes.length);
        const right = bins.reduce((sum, { questions, right }) => sum + questions * right, 0);
        expect(right).toBeCloseTo(outcomes.filter(({ isRight }) => isRight).length, 6);
        expect(bins.map(({ from }) => from)).toEqual(bins.map(({ from }) => from).sort((a, b) => a - b));
        for (const { from, expected } of bins) {
          expect(expected).toBeGreaterThanOrEqual(from - 1e-9);
          expect(expected).toBeLessThanOrEqual(from + 0.1 + 1e-9);
        }
      }),
    );
  });

  it('has those of certainty with those of .9 and more', () => {
    const outcomes = [0.9, 1].map((probability) => ({ isAnswerable: true, probability, isRight: true }));
    expect(reliability(outcomes)).toEqual([{ from: 0.9, questions: 2, expected: 0.95, right: 1 }]);
    expect(reliability([])).toEqual([]);
  });
});
