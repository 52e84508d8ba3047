import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../answer/calibration.ts';
import { calibrate } from './calibrate.ts';
import { drawnSet, KNOWN } from './example.fixture.ts';
import { reliability } from './reliability.ts';

const set = drawnSet('known', KNOWN, { questions: 1_000, candidates: 4 });

describe('calibrating', () => {
  const fitted = calibrate([set], 1);

  it('judges each question once, by probabilities that can be believed', () => {
    expect(fitted.outcomes).toHaveLength(1_000);
    for (const { questions, expected, right } of reliability(fitted.outcomes)) {
      if (questions >= 100) expect(Math.abs(expected - right)).toBeLessThan(0.12);
    }
    for (const feature of FEATURES)
      expect(Math.abs(fitted.weights[feature] - KNOWN.weights[feature])).toBeLessThan(0.4);
  });

  it('comes out the same with the same seed', () => {
    expect(calibrate([set], 1)).toEqual(fitted);
    expect(calibrate([set], 2).outcomes).not.toEqual(fitted.outcomes);
  });

  it('takes a question for which nothing was found for refused', () => {
    const empty = { isAnswerable: true, candidates: [] };
    const { outcomes } = calibrate([{ ...set, examples: [...set.examples, empty] }], 1);
    expect(outcomes.filter(({ probability }) => probability === 0)).toEqual([
      { set: 'known', isAnswerable: true, probability: 0, isRight: false },
    ]);
  });

  it('tells when there are too few questions, or none is answered', () => {
    const few = { ...set, name: 'few', examples: set.examples.slice(0, 4) };
    expect(() => calibrate([set, few], 1)).toThrow(
      'There are too few questions in "few" that can be asked (4): use at least 5.',
    );
    const examples = set.examples.map((example) => ({
      ...example,
      candidates: example.candidates.map((one) => ({ ...one, answers: false })),
    }));
    expect(() => calibrate([{ ...set, examples }], 1)).toThrow(
      'No passage that was found answers its question: use questions with answers in these documents.',
    );
  });
});
