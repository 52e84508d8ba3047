import { describe, expect, it } from 'vitest';
import { FEATURES, ofFeatures } from '../../answer/calibration.ts';
import { calibrate } from './calibrate.ts';
import { drawnSet, KNOWN } from './example.fixture.ts';
import { reliability } from './reliability.ts';

const set = drawnSet('known', KNOWN, { questions: 1_000, candidates: 4 });

describe('calibrating', () => {
  const fitted = calibrate({ own: null, others: [set] }, 1);
  const outcomes = fitted.sets.flatMap((one) => one.outcomes);

  it('judges each question once, by probabilities that can be believed', () => {
    expect(outcomes).toHaveLength(1_000);
    for (const { questions, expected, right } of reliability(outcomes)) {
      if (questions >= 100) expect(Math.abs(expected - right)).toBeLessThan(0.12);
    }
    for (const feature of FEATURES)
      expect(Math.abs(fitted.weights[feature] - KNOWN.weights[feature])).toBeLessThan(0.4);
  });

  it('comes out the same with the same seed', () => {
    expect(calibrate({ own: null, others: [set] }, 1)).toEqual(fitted);
    expect(calibrate({ own: null, others: [set] }, 2).sets).not.toEqual(fitted.sets);
  });

  it('takes a question for which nothing was found for refused', () => {
    const empty = { isAnswerable: true, candidates: [] };
    const longer = { ...set, examples: [...set.examples, empty] };
    const [found] = calibrate({ own: null, others: [longer] }, 1).sets;
    expect(found?.outcomes.filter(({ probability }) => probability === 0)).toEqual([
      { isAnswerable: true, probability: 0, isRight: false },
    ]);
  });

  it('goes by which sets they are, whatever they are called', () => {
    const opposite = { bias: 0.5, weights: ofFeatures((feature) => -KNOWN.weights[feature]) };
    const other = drawnSet('other', opposite, { questions: 200, seed: 2 });
    const calledAlike = (name: string) => {
      const named = calibrate(
        {
          own: { ...set, name },
          others: [
            { ...other, name },
            { ...set, name },
          ],
        },
        1,
      );
      return { ...named, sets: named.sets.map((one) => one.outcomes) };
    };
    const { sets, ...rest } = calibrate({ own: set, others: [other, { ...set, name: 'third' }] }, 1);
    expect(calledAlike('collection')).toEqual({ ...rest, sets: sets.map((one) => one.outcomes) });
    expect(sets.map((one) => [one.name, one.outcomes.length])).toEqual([
      ['known', 1_000],
      ['other', 200],
      ['third', 1_000],
    ]);
  });

  it('takes questions for those about the own collection only where they are given as such', () => {
    const other = drawnSet('other', { ...KNOWN, bias: -2 }, { questions: 200, seed: 2 });
    const among = calibrate({ own: null, others: [{ ...set, name: 'collection' }, other] }, 1);
    expect(among).toEqual({
      ...calibrate({ own: null, others: [set, other] }, 1),
      sets: among.sets,
    });
    expect(calibrate({ own: set, others: [other] }, 1).least).not.toEqual(among.least);
  });

  it('tells when there are too few questions, or none is answered', () => {
    const few = { ...set, name: 'few', examples: set.examples.slice(0, 4) };
    expect(() => calibrate({ own: null, others: [set, few] }, 1)).toThrow(
      'There are too few questions in "few" that can be asked (4): use at least 5.',
    );
    const examples = set.examples.map((example) => ({
      ...example,
      candidates: example.candidates.map((one) => ({ ...one, answers: false })),
    }));
    expect(() => calibrate({ own: null, others: [{ ...set, examples }] }, 1)).toThrow(
      'No passage that was found answers its question: use questions with answers in these documents.',
    );
  });
});
