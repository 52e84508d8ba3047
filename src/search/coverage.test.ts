import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bm25 } from '../index/bm25.ts';
import { coverageOf } from './coverage.ts';
import type { SameTerms } from './other-script-dates.ts';

const word = fc.constantFrom('mill', 'river', 'stone', 'tea', '开化');
const texts = fc.array(fc.array(word, { maxLength: 6 }), { minLength: 1, maxLength: 8 });
const questions = fc.uniqueArray(fc.oneof(word, fc.constantFrom('unheard', 'unseen')), { maxLength: 6 });

const all = (terms: readonly string[], texts: readonly (readonly string[])[], sameAs: SameTerms = new Map()) =>
  texts.map((_, row) => coverageOf({ terms, sameAs }, Bm25.of(texts))(row));

describe('what a passage has of a question’s words', () => {
  it('is those that stand in it, and the rest it lacks', () => {
    fc.assert(
      fc.property(texts, questions, (texts, terms) => {
        const most = Bm25.of(texts).weight('unheard of by all');
        const weight = (some: readonly string[]) => some.reduce((sum, one) => sum + Bm25.of(texts).weight(one), 0);
        for (const [row, { found, covered, lacking }] of all(terms, texts).entries()) {
          expect(found).toEqual(terms.filter((term) => new Set<string>(texts[row]).has(term)));
          const missed = terms.filter((term) => !found.includes(term));
          expect(lacking).toBeCloseTo(weight(missed) / most, 9);
          expect(covered).toBeCloseTo(terms.length === 0 ? 0 : weight(found) / weight(terms), 9);
          expect(lacking).toBeLessThanOrEqual(terms.length + 1e-9);
        }
      }),
    );
  });

  it('counts a rare word for more than a common one, and one that no passage has for most', () => {
    const texts = [['mill', 'river'], ['river', 'stone'], ['river'], ['tea']];
    const [mill, river] = all(['mill', 'river'], texts);
    expect(mill).toMatchObject({ covered: 1, lacking: 0, hasRarest: true });
    expect(river).toMatchObject({ found: ['river'], hasRarest: false });
    expect(river?.covered).toBeLessThan(0.5);
    expect(river?.lacking).toBeLessThan(1);
    expect(all(['unheard'], texts)[0]).toEqual({ found: [], covered: 0, lacking: 1, hasRarest: false });
  });

  it('is a date as well where the other script writes it', () => {
    const texts = [['6月', '9', '水磨'], ['june', '9'], ['9']];
    const [chinese, english, neither] = all(['june', '9'], texts, new Map([['june', ['6月']]]));
    expect(chinese).toEqual(english);
    expect(chinese).toMatchObject({ found: ['june', '9'], covered: 1, lacking: 0, hasRarest: true });
    expect(neither).toMatchObject({ found: ['9'], hasRarest: false });
  });

  it('has the rarest where it has any of several that are as rare', () => {
    const [mill, tea, neither] = all(['mill', 'tea'], [['mill'], ['tea'], ['river']]);
    expect([mill?.hasRarest, tea?.hasRarest, neither?.hasRarest]).toEqual([true, true, false]);
  });

  it('is nothing that could be held against it where a question has no words', () => {
    expect(all([], [['mill']])).toEqual([{ found: [], covered: 0, lacking: 0, hasRarest: true }]);
  });
});
