import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bm25 } from './bm25.ts';

const word = fc.constantFrom('mill', 'river', 'county', 'tea', 'stone', '水磨', '8500', 'constructor');
const texts = fc.array(fc.array(word, { maxLength: 30 }), { minLength: 1, maxLength: 12 });
const queries = fc.array(fc.oneof(word, fc.constant('unknown')), { maxLength: 8 });

/** BM25 by its formula, for one text. */
function plainScore(query: readonly string[], text: readonly string[], all: readonly (readonly string[])[]): number {
  const mean = all.reduce((sum, { length }) => sum + length, 0) / all.length || 1;
  return [...new Set(query)].reduce((score, term) => {
    const found = all.filter((other) => other.includes(term)).length;
    const idf = Math.log(1 + (all.length - found + 0.5) / (found + 0.5));
    const count = text.filter((other) => other === term).length;
    return score + (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * text.length) / mean));
  }, 0);
}

describe('Bm25', () => {
  it('scores every text as the formula does', () => {
    fc.assert(
      fc.property(texts, queries, (texts, query) => {
        const scores = Bm25.of(texts).scores(query);
        expect(scores).toHaveLength(texts.length);
        for (const [row, text] of texts.entries()) expect(scores[row]).toBeCloseTo(plainScore(query, text, texts), 4);
      }),
    );
  });

  it('knows the terms of its texts, and which are none', () => {
    fc.assert(
      fc.property(texts, (texts) => {
        const index = Bm25.of(texts);
        expect(index.size).toBe(texts.length);
        expect(index.has('unknown')).toBe(false);
        for (const term of texts.flat()) expect(index.has(term)).toBe(true);
      }),
    );
  });

  it('gives the most weight to a term that no text has, and never a negative one', () => {
    const index = Bm25.of([['mill', 'river'], ['mill'], ['mill', 'tea', 'tea']]);
    const [everywhere, twice, nowhere] = ['mill', 'tea', 'unknown'].map((term) => index.weight(term));
    expect(everywhere).toBeGreaterThan(0);
    expect(twice).toBeGreaterThan(everywhere ?? 0);
    expect(nowhere).toBeGreaterThan(twice ?? 0);
  });

  it('may hold nothing', () => {
    expect(Bm25.of([]).scores(['mill'])).toHaveLength(0);
    expect(Bm25.of([[], []]).scores(['mill'])).toEqual(new Float32Array(2));
  });
});
