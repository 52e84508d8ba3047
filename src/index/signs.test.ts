import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SignTable } from './signs.ts';

/** Some vectors of so many dimensions, and a query; long ones too, which are compared block by block. */
const table = fc.oneof(fc.integer({ min: 1, max: 70 }), fc.constantFrom(384, 400, 800)).chain((dimensions) =>
  fc.record({
    dimensions: fc.constant(dimensions),
    vectors: fc.array(fc.int8Array({ minLength: dimensions, maxLength: dimensions }), { maxLength: 5 }),
    query: fc.float32Array({ min: -1, max: 1, noNaN: true, minLength: dimensions, maxLength: dimensions }),
  }),
);

function tableOf(dimensions: number, vectors: readonly Int8Array[]): SignTable {
  return new SignTable(dimensions, Int8Array.from(vectors.flatMap((vector) => [...vector])));
}

/** Part by part, the smallest quarter of the query's left out. */
function plainCount(query: Float32Array, vector: Int8Array): number {
  const least = query.map(Math.abs).sort()[Math.floor(query.length / 4)] ?? 0;
  return query.filter((part, at) => Math.abs(part) >= least && part > 0 !== (vector[at] ?? 0) > 0).length;
}

describe('the signs of vectors', () => {
  it('are compared with a query’s, but for its smallest parts', () => {
    fc.assert(
      fc.property(table, ({ dimensions, vectors, query }) => {
        const counts = tableOf(dimensions, vectors).differences(query, 'all');
        expect([...counts]).toEqual(vectors.map((vector) => plainCount(query, vector)));
      }),
    );
  });

  it('all differ from the opposite vector’s', () => {
    const query = new Float32Array(384).fill(1);
    expect([...tableOf(384, [new Int8Array(384).fill(-1)]).differences(query, 'all')]).toEqual([384]);
  });

  it('are compared in some rows only when asked to, in their order', () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat()), ({ dimensions, vectors, query }, any) => {
        fc.pre(vectors.length > 0);
        const signs = tableOf(dimensions, vectors);
        const [all, rows] = [signs.differences(query, 'all'), any.map((row) => row % vectors.length)];
        expect(signs.differences(query, rows)).toEqual(Uint16Array.from(rows, (row) => all[row] ?? 0));
      }),
    );
  });
});
