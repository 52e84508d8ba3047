import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignment, meanOf, unitLength, type WordVectors } from './word-vectors.ts';

/** In two dimensions a word's vector is a direction. */
const words = (...degrees: number[]): WordVectors => ({
  width: 2,
  values: Float32Array.from(
    degrees.flatMap((angle) => [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]),
  ),
});

const texts = fc.array(fc.integer({ min: 0, max: 359 }), { minLength: 1, maxLength: 8 });

describe('the alignment of a question and a passage', () => {
  it('is the mean of how near each word of the question is to the nearest of the passage', () => {
    expect(alignment(words(0, 90), words(0, 150, 270))).toBeCloseTo((1 + 0.5) / 2, 6);
    expect(alignment(words(0), words(180))).toBeCloseTo(-1, 6);
  });

  it('is 1 where every word is met, whatever else the passage has', () => {
    fc.assert(
      fc.property(texts, texts, (asked, more) => {
        expect(alignment(words(...asked), words(...more, ...asked))).toBeCloseTo(1, 5);
      }),
    );
  });

  it('never falls when the passage has more, and does not depend on the order', () => {
    fc.assert(
      fc.property(texts, texts, texts, (asked, passage, more) => {
        const before = alignment(words(...asked), words(...passage));
        expect(alignment(words(...asked), words(...passage, ...more))).toBeGreaterThanOrEqual(before);
        expect(alignment(words(...[...asked].reverse()), words(...[...passage].reverse()))).toBeCloseTo(before, 6);
      }),
    );
  });

  it('is 0 where there are no words', () => {
    expect(alignment(words(), words(0))).toBe(0);
    expect(alignment(words(0), words())).toBe(0);
  });
});

describe('the vectors of words', () => {
  it('are made of unit length each, but for those of nothing', () => {
    const { values } = unitLength({ width: 2, values: Float32Array.of(3, 4, 0, 0, 0, -2) });
    expect([...values]).toEqual([Math.fround(0.6), Math.fround(0.8), 0, 0, 0, -1]);
  });

  it('have a mean that is a vector of unit length too', () => {
    const { width, values } = meanOf({ width: 2, values: Float32Array.of(1, 8, 5, 0) });
    expect([width, ...values]).toEqual([2, Math.fround(0.6), Math.fround(0.8)]);
  });
});
