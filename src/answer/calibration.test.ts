import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitWith } from '../search/hit.fixture.ts';
import { BELIEVES_READER } from './calibration.fixture.ts';
import { FEATURES, featuresOf, ofFeatures, probability } from './calibration.ts';

const number = fc.double({ min: -5, max: 5, noNaN: true });
const features = fc.record(ofFeatures(() => 0) && Object.fromEntries(FEATURES.map((feature) => [feature, number])));

describe('the probability that a passage answers', () => {
  it('is even where nothing speaks for or against it, and always between 0 and 1', () => {
    const nothing = ofFeatures(() => 0);
    expect(probability(nothing, { bias: 0, weights: nothing })).toBe(0.5);
    fc.assert(
      fc.property(features, features, number, (these, weights, bias) => {
        const chance = probability(
          ofFeatures((feature) => these[feature] ?? 0),
          { bias, weights: ofFeatures((feature) => weights[feature] ?? 0) },
        );
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each(FEATURES)('rises with %s, where that has a positive weight', (risen) => {
    const weights = ofFeatures((feature) => (feature === risen ? 0.7 : -0.3));
    const low = ofFeatures(() => 0.2);
    expect(probability({ ...low, [risen]: 0.9 }, { bias: -1, weights })).toBeGreaterThan(
      probability(low, { bias: -1, weights }),
    );
  });
});

describe('what a passage is judged by', () => {
  const certainty = (reading: number | null) => probability(featuresOf(hitWith({ reading })), BELIEVES_READER);

  it('is not moved by a reader that is surer than sure', () => {
    expect(certainty(50)).toBe(certainty(9));
    expect(certainty(-50)).toBe(certainty(-9));
    expect(certainty(7)).toBeLessThan(certainty(9));
    expect(certainty(null)).toBe(0.5);
  });

  it('is the meaning alone, where no word of the question can be expected in the passage', () => {
    const ofWords = (signals: Parameters<typeof hitWith>[0]) => {
      const { covered, lacking, rarest } = featuresOf(hitWith({ expected: 0, ...signals }));
      return [covered, lacking, rarest];
    };
    expect(ofWords({ covered: 1, hasRarest: true })).toEqual(ofWords({ lacking: 3, hasRarest: false }));
    const { meaning, meaningAlone } = featuresOf(hitWith({ expected: 0, whole: 0.6, sentence: 0.8 }));
    expect([meaning, meaningAlone]).toEqual([0.7, 0.7]);
    expect(featuresOf(hitWith({ expected: 1 })).meaningAlone).toBe(0);
  });
});
