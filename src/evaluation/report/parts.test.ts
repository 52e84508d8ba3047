import { beforeAll, describe, expect, it } from 'vitest';
import type { PassageIndex } from '../../index/passage-index.ts';
import { wordEncoder } from '../../index/word-encoder.fixture.ts';
import { type Query, readQuery } from '../../search/query.ts';
import { search } from '../../search/search.ts';
import { indexSet } from '../beir/index-set.ts';
import { MILLS } from '../beir/set.fixture.ts';
import { type PartScores, partScores, type Signal } from './parts.ts';

let index: PassageIndex;
let query: Query;
let scores: PartScores;

beforeAll(async () => {
  const encoder = wordEncoder();
  const more = Array.from({ length: 5 }, (_, at) => {
    return {
      _id: `town-${at}`,
      title: 'Towns',
      text: `Town ${at} pays for ninety lamps. Its mills are built of wood.`,
    };
  });
  const documents = [...MILLS, ...more].map(({ _id, title, text }) => ({ id: _id, title, text }));
  index = await indexSet(documents, { encoder });
  query = await readQuery('What pays for the lamps of the mills?', index, encoder);
  scores = partScores(query, index);
});

const orderBy = (value: (row: number) => number) =>
  Array.from(index.passages.keys()).sort((a, b) => value(b) - value(a) || a - b);
const orderOf = (signal: Signal) => orderBy((row) => scores(row)[signal]);

describe('the parts of the ranking', () => {
  it('rank by the vectors of the passages alone, and by their words alone, where nothing else is taken', () => {
    const cosines = index.vectors.cosines(query.vector);
    expect(orderOf('passage')).toEqual(orderBy((row) => cosines[row] ?? 0));
    const bm25 = index.lexical.scores(query.terms);
    const found = orderBy((row) => bm25[row] ?? 0).filter((row) => (bm25[row] ?? 0) > 0);
    expect(orderOf('words').filter((row) => !Number.isNaN(scores(row).words))).toEqual(found);
    expect(found.length).toBeLessThan(index.passages.length);
  });

  it('give together the score that users get before each is looked at more closely', () => {
    const hits = search(query, index);
    expect(hits.length).toBeGreaterThan(0);
    for (const { passage, score } of hits) expect(scores(index.rowOf(passage)).both).toBeCloseTo(score, 6);
  });
});
