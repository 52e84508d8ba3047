import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEATURES, ofFeatures, probability } from '../../answer/calibration.ts';
import { drawnSet, KNOWN } from './example.fixture.ts';
import { fit, fitTo } from './fit.ts';

/** The same set, so many times longer. */
const repeated = (set: ReturnType<typeof drawnSet>, times: number) => ({
  ...set,
  examples: Array.from({ length: times }, () => set.examples).flat(),
});

describe('the weights of the judge', () => {
  it('are found again where they are known', () => {
    const found = fit([drawnSet('known', KNOWN, { questions: 5_000 })]);
    expect(Math.abs(found.bias - KNOWN.bias)).toBeLessThan(0.2);
    for (const feature of FEATURES) {
      expect(Math.abs(found.weights[feature] - KNOWN.weights[feature]), feature).toBeLessThan(0.2);
    }
  });

  it('count every set the same, however many questions it has', () => {
    const opposite = { bias: 0.5, weights: ofFeatures((feature) => -KNOWN.weights[feature]) };
    const [one, other] = [drawnSet('one', KNOWN), drawnSet('other', opposite, { seed: 2 })];
    const [even, uneven] = [fit([one, other]), fit([repeated(one, 5), other])];
    for (const feature of FEATURES) expect(uneven.weights[feature]).toBeCloseTo(even.weights[feature], 2);
  });

  it('are small where nothing tells right from wrong, and 0 for what never changes', () => {
    const nothing = { bias: -2, weights: ofFeatures(() => 0) };
    const drawn = drawnSet('nothing', nothing, { questions: 5_000 });
    const examples = drawn.examples.map(({ isAnswerable, candidates }) => ({
      isAnswerable,
      candidates: candidates.map((one) => ({ ...one, features: { ...one.features, reading: 0 } })),
    }));
    const found = fit([{ name: 'nothing', examples }]);
    expect(found.weights.reading).toBe(0);
    for (const feature of FEATURES) expect(Math.abs(found.weights[feature])).toBeLessThan(0.2);
    expect(Math.abs(found.bias - nothing.bias)).toBeLessThan(0.2);
  });

  it('are numbers where a single feature tells all, and where all or none answer', () => {
    const drawn = drawnSet('drawn', KNOWN, { questions: 50 });
    const answeredBy = (answers: (reading: number) => boolean) => ({
      ...drawn,
      examples: drawn.examples.map(({ isAnswerable, candidates }) => ({
        isAnswerable,
        candidates: candidates.map((one) => ({ ...one, answers: answers(one.features.reading) })),
      })),
    });
    for (const answers of [(reading: number) => reading > 0, () => true, () => false]) {
      const found = fit([answeredBy(answers)]);
      expect([found.bias, ...Object.values(found.weights)]).toSatisfy((all: number[]) => all.every(Number.isFinite));
    }
    expect(fit([answeredBy((reading) => reading > 0)]).weights.reading).toBeGreaterThan(3);
  });

  it('are made right for the set that matters, where it is easier than those that they were fitted to', () => {
    const easier = { bias: 1, weights: ofFeatures((feature) => 2 * KNOWN.weights[feature]) };
    const set = drawnSet('easier', easier, { questions: 5_000 });
    const found = fitTo(set, KNOWN);
    const shares = set.examples.flatMap(({ candidates }) =>
      candidates.map(({ features }) => Math.abs(probability(features, found) - probability(features, easier))),
    );
    expect(Math.max(...shares)).toBeLessThan(0.03);
  });

  it('make likelier what answers more often', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FEATURES), fc.integer({ min: 1, max: 1_000 }), (telling, seed) => {
        const known = { bias: 0, weights: ofFeatures((feature) => (feature === telling ? 2 : 0)) };
        const found = fit([drawnSet('drawn', known, { questions: 300, seed })]);
        const chance = (value: number) =>
          probability(
            ofFeatures((feature) => (feature === telling ? value : 0)),
            found,
          );
        expect(chance(1)).toBeGreaterThan(chance(0));
        expect(chance(0)).toBeGreaterThan(chance(-1));
      }),
      { numRuns: 20 },
    );
  });
});
