import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEPTH, METRICS, measure } from './metrics.ts';

const grades = (written: Readonly<Record<string, number>>) => new Map(Object.entries(written));

describe('a ranking', () => {
  it('with the only right document first is perfect', () => {
    expect(measure(['a', 'b'], grades({ a: 1 }))).toEqual({
      'nDCG@10': 1,
      'recall@1': 1,
      'recall@3': 1,
      'recall@10': 1,
      'MRR@10': 1,
    });
  });

  it('with the only right document third gains 1 / log2(4) of 1', () => {
    const { 'nDCG@10': ndcg, ...others } = measure(['x', 'y', 'a'], grades({ a: 1, x: 0 }));
    expect(ndcg).toBeCloseTo(0.5, 12);
    expect(others).toEqual({ 'recall@1': 0, 'recall@3': 1, 'recall@10': 1, 'MRR@10': 1 / 3 });
  });

  it('gains the grade itself, not a power of it', () => {
    // (1 + 3 / log2(3)) / (3 + 1 / log2(3)): 2.892789 / 3.630930.
    expect(measure(['b', 'a'], grades({ a: 3, b: 1 }))['nDCG@10']).toBeCloseTo(0.7967075809905066, 12);
  });

  it('is held against all that is judged, found or not', () => {
    // (2 + 1 / log2(5)) / (2 + 2 / log2(3) + 1 / 2): 2.430677 / 3.761860.
    const found = measure(['a', 'x', 'y', 'c'], grades({ a: 2, b: 2, c: 1, z: 0 }));
    expect(found['nDCG@10']).toBeCloseTo(2.4306765580733933 / 3.761859507142915, 12);
    expect(found).toMatchObject({ 'recall@1': 1 / 3, 'recall@3': 1 / 3, 'recall@10': 2 / 3, 'MRR@10': 1 });
  });

  it('is looked at down to the tenth document', () => {
    const ranking = [...Array.from({ length: 10 }, (_, at) => `x${at}`), 'a'];
    expect(Object.values(measure(ranking, grades({ a: 1 })))).toEqual([0, 0, 0, 0, 0]);
    expect(measure(ranking.slice(1), grades({ a: 1 }))).toMatchObject({ 'recall@10': 1, 'MRR@10': 0.1 });
  });

  it('of more right documents than ten can still be perfect by nDCG, not by recall', () => {
    const ids = Array.from({ length: 20 }, (_, at) => `d${at}`);
    const all = measure(ids, new Map(ids.map((id) => [id, 1])));
    expect(all['nDCG@10']).toBeCloseTo(1, 12);
    expect(all).toMatchObject({ 'recall@1': 0.05, 'recall@10': 0.5 });
  });

  it('loses nothing by a grade below 0', () => {
    expect(measure(['bad', 'a'], grades({ a: 1, bad: -1 }))['nDCG@10']).toBeCloseTo(1 / Math.log2(3), 12);
  });

  it('of nothing finds nothing', () => {
    expect(Object.values(measure([], grades({ a: 1 })))).toEqual([0, 0, 0, 0, 0]);
  });
});

const IDS = Array.from({ length: 15 }, (_, at) => `d${at}`);
const judged = fc
  .array(fc.integer({ min: -1, max: 4 }), { minLength: IDS.length, maxLength: IDS.length })
  .filter((all) => all.some((grade) => grade > 0))
  .map((all) => new Map(IDS.map((id, at) => [id, all[at] ?? 0])));
const ranking = fc.shuffledSubarray(IDS);

describe('every measure', () => {
  it('lies between 0 and 1, whatever is ranked', () => {
    fc.assert(
      fc.property(ranking, judged, (ranking, judged) => {
        for (const value of Object.values(measure(ranking, judged))) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('never sinks where a better document takes the place of the one above it', () => {
    fc.assert(
      fc.property(ranking, judged, fc.nat(), (ranking, judged, at) => {
        const [upper = '', lower = ''] = ranking.slice(at % 15, (at % 15) + 2);
        fc.pre(lower !== '' && (judged.get(lower) ?? 0) > Math.max(0, judged.get(upper) ?? 0));
        const better = ranking.toSpliced(at % 15, 2, lower, upper);
        const [before, after] = [measure(ranking, judged), measure(better, judged)];
        for (const metric of METRICS) expect(after[metric]).toBeGreaterThanOrEqual(before[metric] - 1e-12);
      }),
    );
  });

  it('of the documents in the order of their grades is the highest: nDCG is 1', () => {
    fc.assert(
      fc.property(judged, (judged) => {
        const ideal = IDS.toSorted((a, b) => (judged.get(b) ?? 0) - (judged.get(a) ?? 0));
        expect(measure(ideal, judged)['nDCG@10']).toBeCloseTo(1, 12);
        expect(measure(ideal.slice(0, DEPTH), judged)).toEqual(measure(ideal, judged));
      }),
    );
  });
});
