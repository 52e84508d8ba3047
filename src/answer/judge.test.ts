import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf } from '../index/library.fixture.ts';
import type { Hit } from '../search/hit.ts';
import { readQuery } from '../search/query.ts';
import { search } from '../search/search.ts';
import { answering, judge } from './judge.ts';

let hit: Hit;
beforeAll(async () => {
  const { index, encoder } = await libraryOf({ 'a.txt': 'The mills of Kaihua stand on the river.' });
  const [found] = search(await readQuery('mills', index, encoder), index);
  if (!found) throw new Error('nothing was found');
  hit = found;
});

const scores = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 10 })
  .map((all) => all.sort((a, b) => b - a));

describe('the hits that answer', () => {
  it('are the first ones, each good enough by itself, and never one alone without the better ones', () => {
    fc.assert(
      fc.property(scores, (scores) => {
        const hits = scores.map((score) => ({ ...hit, score }));
        const found = answering(hits);
        expect(found.map(({ hit }) => hit)).toEqual(hits.slice(0, found.length));
        for (const { hit, strength } of found) expect(strength).toBe(judge(hit));
        expect(found.every(({ strength }) => strength !== null)).toBe(true);
      }),
    );
  });

  it('are none where all are far from the question', () => {
    expect(
      answering([
        { ...hit, score: 0.05 },
        { ...hit, score: -0.3 },
      ]),
    ).toEqual([]);
    expect(answering([])).toEqual([]);
  });

  it('are not padded with what falls far behind the best', () => {
    expect(
      answering([
        { ...hit, score: 0.9 },
        { ...hit, score: 0.4 },
      ]),
    ).toHaveLength(1);
  });
});
