import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosine, quantize, VectorTable } from './vectors.ts';

const DIMENSIONS = 48;

const quantized = fc
  .int8Array({ min: -127, max: 127, minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .filter((parts) => parts.some((part) => part !== 0));

const vector = fc
  .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .filter((parts) => Math.hypot(...parts) > 0.01);

function plainCosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [x, y] = [Array.from(a), Array.from(b)];
  return x.reduce((sum, part, index) => sum + part * (y[index] ?? 0), 0) / (Math.hypot(...x) * Math.hypot(...y));
}

function unit(parts: readonly number[]): Float32Array {
  const length = Math.hypot(...parts);
  return Float32Array.from(parts, (part) => part / length);
}

describe('quantize', () => {
  it('keeps the direction of a vector', () => {
    fc.assert(
      fc.property(vector, (parts) => {
        const rounded = quantize(unit(parts));
        expect(plainCosine(rounded, parts)).toBeGreaterThan(0.999);
        expect(Math.max(...rounded.map(Math.abs))).toBe(127);
      }),
    );
  });

  it('makes nothing of nothing', () => {
    expect(quantize(new Float32Array(4))).toEqual(new Int8Array(4));
  });
});

describe('VectorTable', () => {
  it('compares a query with each vector, whatever their lengths', () => {
    fc.assert(
      fc.property(fc.array(quantized, { maxLength: 8 }), vector, (vectors, query) => {
        const cosines = VectorTable.of(DIMENSIONS, vectors).cosines(unit(query));
        expect(cosines).toHaveLength(vectors.length);
        for (const [row, other] of vectors.entries()) expect(cosines[row]).toBeCloseTo(plainCosine(query, other), 4);
      }),
    );
  });

  it('compares it with some rows only when asked to', () => {
    fc.assert(
      fc.property(
        fc.array(quantized, { minLength: 1, maxLength: 8 }),
        vector,
        fc.nat(),
        fc.nat(),
        (all, query, a, b) => {
          const [from, to] = [a % (all.length + 1), b % (all.length + 1)].sort((x, y) => x - y);
          const table = VectorTable.of(DIMENSIONS, all);
          expect(table.cosines(unit(query), from, to)).toEqual(table.cosines(unit(query)).slice(from, to));
        },
      ),
    );
  });

  it('refuses a vector of another length', () => {
    expect(() => VectorTable.of(3, [Int8Array.of(1, 2, 3), Int8Array.of(1, 2)])).toThrow(RangeError);
  });
});

describe('cosine', () => {
  it('is what a table of the one finds for the other', () => {
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        expect(cosine(unit(a), unit(b))).toBeCloseTo(plainCosine(a, b), 4);
      }),
    );
  });
});
