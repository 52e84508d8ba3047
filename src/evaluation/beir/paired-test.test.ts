import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePaired } from './paired-test.ts';

/** By all the signs that there are, of which each has the same likelihood. */
function exactly(differences: readonly number[]): number {
  const total = Math.abs(differences.reduce((sum, difference) => sum + difference, 0));
  const count = 2 ** differences.length;
  const asLarge = Array.from({ length: count }, (_, signs) =>
    differences.reduce((sum, difference, at) => sum + ((signs >> at) & 1 ? difference : -difference), 0),
  ).filter((sum) => Math.abs(sum) >= total - 1e-9);
  return asLarge.length / count;
}

describe('the paired test', () => {
  it('tells a difference that every question shows from chance', () => {
    const before = Array.from({ length: 40 }, (_, at) => (at % 5) / 10);
    const found = comparePaired(
      before,
      before.map((value) => value + 0.1),
      1,
    );
    expect(found.difference).toBeCloseTo(0.1, 10);
    expect(found.p).toBeLessThan(0.001);
    expect(found.low).toBeCloseTo(0.1, 10);
  });

  it('takes no difference for chance', () => {
    const values = [0, 1, 0.5];
    expect(comparePaired(values, values, 1)).toEqual({ before: 0.5, now: 0.5, difference: 0, low: 0, high: 0, p: 1 });
  });

  it('has the likelihood that all the signs give', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 8 }), fc.nat(), (pairs, seed) => {
        const [before, now] = [pairs.map(([first]) => first / 4), pairs.map(([, second]) => second / 4)];
        const differences = pairs.map(([first, second]) => (second - first) / 4);
        expect(Math.abs(comparePaired(before, now, seed).p - exactly(differences))).toBeLessThan(0.03);
      }),
      { numRuns: 40 },
    );
  });

  it('is two-sided: who is better plays no part in how likely it is', () => {
    const before = [0.1, 0.5, 0.9, 0.3, 0.2, 0.6, 0.4];
    const now = [0.3, 0.4, 1, 0.5, 0.1, 0.9, 0.8];
    const [better, worse] = [comparePaired(before, now, 3), comparePaired(now, before, 3)];
    expect(worse.p).toBe(better.p);
    expect(worse.difference).toBeCloseTo(-better.difference, 12);
    expect(worse.low).toBeCloseTo(-better.high, 12);
  });

  it('never says that chance is impossible, and says the same for the same seed', () => {
    const before = Array.from({ length: 200 }, () => 0);
    const now = before.map((_, at) => Number(at % 10 > 0));
    expect(comparePaired(before, now, 1).p).toBeGreaterThan(0);
    expect(comparePaired(before, now, 1)).toEqual(comparePaired(before, now, 1));
  });
});
