import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrap, estimateMean } from './bootstrap.ts';
import { sample, seededRandom } from './random.ts';

describe('an interval', () => {
  it('of many values is that of the normal distribution, about two standard errors to each side', () => {
    const values = Array.from({ length: 1_000 }, (_, at) => Number(at < 300));
    const { mean, low, high } = estimateMean(values, 1);
    const error = Math.sqrt((0.3 * 0.7) / 1_000);
    expect(mean).toBe(0.3);
    expect(Math.abs(low - (0.3 - 1.96 * error))).toBeLessThan(0.0025);
    expect(Math.abs(high - (0.3 + 1.96 * error))).toBeLessThan(0.0025);
  });

  it('lies within the values and around their mean', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.nat(), (values, seed) => {
        const { mean, low, high } = estimateMean(values, seed);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(low).toBeLessThanOrEqual(mean + 1e-9);
        expect(high).toBeGreaterThanOrEqual(mean - 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same for the same seed, and hardly another for another', () => {
    const values = Array.from({ length: 200 }, (_, at) => (at % 11) / 10);
    expect(estimateMean(values, 7)).toEqual(estimateMean(values, 7));
    expect(estimateMean(values, 8)).not.toEqual(estimateMean(values, 7));
    expect(estimateMean(values, 8).low).toBeCloseTo(estimateMean(values, 7).low, 1);
  });

  it('of nothing is none', () => {
    expect(estimateMean([], 1)).toEqual({ mean: Number.NaN, low: Number.NaN, high: Number.NaN });
    expect(bootstrap(3, () => Number.NaN, 1)).toEqual({ low: Number.NaN, high: Number.NaN });
  });
});

describe('a draw', () => {
  it('is the same for the same seed and keeps the order', () => {
    const items = Array.from({ length: 100 }, (_, at) => at);
    const drawn = sample(items, 10, 1);
    expect(sample(items, 10, 1)).toEqual(drawn);
    expect(sample(items, 10, 2)).not.toEqual(drawn);
    expect(drawn.toSorted((a, b) => a - b)).toEqual(drawn);
    expect(new Set(drawn).size).toBe(10);
    expect(sample(items, 1_000, 1)).toEqual(items);
  });

  it('gives each the same likelihood', () => {
    const random = seededRandom(1);
    const counts = Array.from({ length: 5 }, () => 0);
    for (let draw = 0; draw < 10_000; draw++) {
      const at = random.below(5);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 2_000)).toBeLessThan(160);
    const heads = Array.from({ length: 10_000 }, () => random.coin()).filter(Boolean).length;
    expect(Math.abs(heads - 5_000)).toBeLessThan(200);
  });
});
