import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPair, type Pieces } from './pair-pieces.ts';

const [START, BETWEEN, END] = [-1, -2, -3];
const SPECIAL = new Set([START, BETWEEN, END]);

/** A pair whose question's pieces are 1, 2, 3 … and whose passage's are 1001, 1002 … */
function pairOf(question: number, passage: number, marksBetween = 1): Pieces {
  const count = (length: number, from: number) => Array.from({ length }, (_, i) => from + i);
  const between = Array.from({ length: marksBetween }, () => BETWEEN);
  const input_ids = [START, ...count(question, 1), ...between, ...count(passage, 1001), END];
  return { input_ids, token_type_ids: input_ids.map((id) => (id > 1000 ? 1 : 0)) };
}

const fit = (question: number, passage: number, limit: number, marksBetween = 1) =>
  fitPair(pairOf(question, passage, marksBetween), () => ({ question, passage }), limit);

describe('a question and a passage that are too long together', () => {
  it('are left alone when they fit', () => {
    expect(fit(5, 4, 12)).toEqual(pairOf(5, 4));
  });

  it('lose the end of the passage when the question is short', () => {
    expect(fit(3, 500, 12).input_ids).toEqual([-1, 1, 2, 3, -2, 1001, 1002, 1003, 1004, 1005, 1006, -3]);
  });

  it('lose the end of the question when that is the longer one, so that the passage is still read', () => {
    expect(fit(500, 3, 12).input_ids).toEqual([-1, 1, 2, 3, 4, 5, 6, -2, 1001, 1002, 1003, -3]);
  });

  it('share the room when both are long', () => {
    expect(fit(500, 500, 12).input_ids).toEqual([-1, 1, 2, 3, 4, -2, 1001, 1002, 1003, 1004, 1005, -3]);
  });

  it('fill the room, keep the start of both and all marks, and stay in step, whatever their lengths', () => {
    const length = fc.nat({ max: 300 });
    fc.assert(
      fc.property(
        length,
        length,
        fc.integer({ min: 8, max: 256 }),
        fc.constantFrom(1, 2),
        (...[q, p, limit, marks]) => {
          const { input_ids: ids = [], token_type_ids: types = [] } = fit(q, p, limit, marks);
          expect(ids).toHaveLength(Math.min(limit, q + p + 2 + marks));
          expect(ids.filter((id) => SPECIAL.has(id))).toEqual([START, ...Array(marks).fill(BETWEEN), END]);
          const [question, passage] = [ids.filter((id) => id > 0 && id < 1000), ids.filter((id) => id > 1000)];
          expect(question).toEqual(question.map((_, i) => 1 + i));
          expect(passage).toEqual(passage.map((_, i) => 1001 + i));
          expect(types).toEqual(ids.map((id) => (id > 1000 ? 1 : 0)));
          const half = Math.floor((limit - 2 - marks) / 2);
          expect(Math.min(question.length, passage.length)).toBeGreaterThanOrEqual(Math.min(q, p, half));
        },
      ),
    );
  });
});
