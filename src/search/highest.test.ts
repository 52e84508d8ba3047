import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fewest, highest } from './highest.ts';

it('the highest scores are those that come first when all are sorted', () => {
  const scores = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 40 });
  fc.assert(
    fc.property(scores, fc.nat(12), (all, count) => {
      const sorted = [...all.keys()].sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0) || a - b);
      expect(highest(Float32Array.from(all), count)).toEqual(sorted.slice(0, count));
    }),
  );
});

it('the fewest are those that come first when all are sorted', () => {
  const numbers = fc.uint16Array({ max: 30, maxLength: 40 });
  fc.assert(
    fc.property(numbers, fc.nat(12), (all, count) => {
      const sorted = [...all.keys()].sort((a, b) => (all[a] ?? 0) - (all[b] ?? 0) || a - b);
      expect(fewest(all, count)).toEqual(sorted.slice(0, count));
    }),
  );
});
