import { describe, expect, it } from 'vitest';
import { Bm25 } from '../index/bm25.ts';
import { VectorTable } from '../index/vectors.ts';
import { type Candidate, candidates, type Searched } from './candidates.ts';
import { highest } from './highest.ts';
import type { Query } from './query.ts';

const DIMENSIONS = 96;
const WORDS = ['mill', 'river', 'bridge', 'lantern', 'school', 'county', 'meeting', 'story', 'orchard', 'museum'];

/** The same numbers in every run, from -1 to 1. */
function* randomNumbers(): Generator<number, never> {
  for (let state = 1; ; state = (state * 48_271) % 2_147_483_647) yield (2 * state) / 2_147_483_647 - 1;
}

const random = randomNumbers();
const anyVector = () => Float32Array.from({ length: DIMENSIONS }, () => random.next().value);
const near = (topic: Float32Array | undefined) => anyVector().map((part, index) => part + (topic?.[index] ?? 0));

/** Passages on some topics, each a few words long. */
function collectionOf(size: number): { index: Searched; query: Query } {
  const topics = Array.from({ length: 40 }, anyVector);
  const vectors = Array.from({ length: size }, (_, row) => near(topics[row % topics.length]).map((part) => part * 60));
  const texts = vectors.map((vector) => WORDS.filter((_, index) => (vector[index] ?? 0) > 50));
  const asked = near(topics[7]);
  const length = Math.hypot(...asked);
  return {
    index: {
      vectors: VectorTable.of(
        DIMENSIONS,
        vectors.map((vector) => Int8Array.from(vector)),
      ),
      lexical: Bm25.of(texts),
      scripts: texts.map(() => 'latin'),
    },
    query: {
      vector: asked.map((part) => part / length),
      terms: ['mill', 'school', 'story'],
      names: [],
      sameAs: new Map(),
      text: '',
      corrections: [],
      words: [],
      rest: '',
      asks: null,
    },
  };
}

const rowsOf = (found: readonly Candidate[]) => found.map(({ row }) => row);

const every = (step: number, size: number) =>
  Array.from({ length: Math.ceil(size / step) }, (_, index) => index * step);

describe('the candidates', () => {
  it.each([
    ['every passage of a small collection', 90, every(1, 90)],
    ['every passage of a small scope', 270, every(3, 270)],
    ['nothing where nothing is searched', 270, []],
    ['nothing of nothing', 0, []],
  ])('are %s', (_, size, rows) => {
    const { index, query } = collectionOf(size);
    expect(rowsOf(candidates(query, index, rows))).toEqual(rows);
  });

  it.each([
    ['a collection where every cosine is taken', 1_500, every(1, 1_500)],
    ['a large one, where most are only looked at first', 9_000, every(1, 9_000)],
    ['a large scope', 9_000, every(3, 9_000)],
  ])('have the best of %s, however meaning and words are weighed', (_, size, rows) => {
    const { index, query } = collectionOf(size);
    const wholes = index.vectors.cosinesOf(query.vector, rows);
    const scores = index.lexical.scores(query.terms);
    const found = new Set(rowsOf(candidates(query, index, rows)));
    expect(found.size).toBeLessThanOrEqual(300);
    for (const weight of [0, 0.05, 0.1, 1]) {
      const fused = wholes.map((whole, at) => whole + weight * (scores[rows[at] ?? 0] ?? 0));
      const best = highest(fused, 10).map((at) => rows[at] ?? 0);
      expect(best.filter((row) => !found.has(row))).toEqual([]);
    }
  });

  it('tell their own cosine and words', () => {
    const { index, query } = collectionOf(3_000);
    const cosines = index.vectors.cosines(query.vector);
    const scores = index.lexical.scores(query.terms);
    for (const { row, whole, share, expected } of candidates(query, index, every(1, 3_000))) {
      expect(whole).toBe(cosines[row]);
      expect(share > 0).toBe((scores[row] ?? 0) > 0);
      expect(expected).toBe(1);
    }
  });
});
