import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contained, overlap, wordPairs } from './resemblance.ts';

const texts = fc.array(fc.constantFrom('mill', 'river', 'stone', 'old', 'on', 'the', '磨坊'), { maxLength: 12 });

describe('the overlap of two texts', () => {
  it('is the same whichever comes first, and from 0 to 1', () => {
    fc.assert(
      fc.property(texts.map(wordPairs), texts.map(wordPairs), (a, b) => {
        expect(overlap(a, b)).toBe(overlap(b, a));
        expect(overlap(a, b)).toBeGreaterThanOrEqual(0);
        expect(overlap(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 for a text and itself, and 0 for texts without a common word', () => {
    fc.assert(fc.property(texts, (words) => overlap(wordPairs(words), wordPairs(words)) === 1));
    expect(overlap(wordPairs(['old', 'mill']), wordPairs(['stone', 'river']))).toBe(0);
  });

  it('is nearly 1 for a text that stands within another', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, words, after) => {
        fc.pre(words.length > 0);
        const [part, whole] = [wordPairs(words), wordPairs([...before, ...words, ...after])];
        // The last word has another one after it there.
        expect(contained(part, whole)).toBeGreaterThanOrEqual(1 - 1 / part.size - 1e-9);
      }),
    );
  });
});
