import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, thresholds } from './thresholds.ts';

const probabilities = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  // Several questions may come out exactly alike.
  fc.constantFrom(0, 0.2, 0.7004, 0.7006, 1),
);
const outcome = fc
  .record({ isAnswerable: fc.boolean(), probability: probabilities, isRight: fc.boolean() })
  .map((one): Outcome => ({ ...one, isRight: one.isAnswerable && one.isRight }));
const outcomes = fc.array(outcome, { maxLength: 60 });

/** Answerable questions with such probabilities. */
const answerable = (...probabilities: number[]): Outcome[] =>
  probabilities.map((probability) => ({ isAnswerable: true, probability, isRight: true }));

describe('the probability from which on a passage is shown', () => {
  it('refuses at most 4% of the answerable questions', () => {
    fc.assert(
      fc.property(outcomes, (outcomes) => {
        const { fair } = thresholds([outcomes]);
        const asked = outcomes.filter(({ isAnswerable }) => isAnswerable);
        const refused = asked.filter(({ probability }) => probability < fair);
        expect(refused.length).toBeLessThanOrEqual(0.04 * asked.length + 1e-9);
      }),
    );
  });

  it('is the highest of which that holds', () => {
    const tens = answerable(...Array.from({ length: 100 }, (_, at) => at / 100));
    expect(thresholds([tens]).fair).toBeCloseTo(0.04, 5);
  });

  it('lets a small set count as much as a large one', () => {
    const large = answerable(...Array(1_000).fill(0.9));
    const small = answerable(0.1, ...Array(4).fill(0.9));
    expect(thresholds([large, small]).fair).toBe(0.1);
    expect(thresholds([[...large, ...answerable(0.1)]]).fair).toBe(0.9);
  });
});

describe('the probability from which on a match is called strong', () => {
  it('is two in three, but never below that from which on passages are shown', () => {
    fc.assert(
      fc.property(outcomes, (outcomes) => {
        const { fair, strong } = thresholds([outcomes]);
        expect(strong).toBe(Math.max(0.667, fair));
      }),
    );
  });
});
