import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { before, partAround, partFrom } from './part.ts';

/** Texts of two to four parts, with lines of all lengths. */
const texts = fc
  .array(
    fc.tuple(fc.constantFrom('a\n', '和静县', '😀', '\r\n', 'The river rose.\n'), fc.integer({ min: 1, max: 9_000 })),
    {
      minLength: 20,
      maxLength: 30,
    },
  )
  .map((parts) => parts.map(([unit, times]) => unit.repeat(times)).join(''));

describe('a part of a long text', () => {
  it('is all of a short one', () => {
    expect(partAround('The river rose.', 4)).toEqual({ start: 0, end: 15 });
    expect(partFrom('The river rose.', 9)).toEqual({ start: 0, end: 15 });
  });

  it('has the place that it is opened at, with something before it', () => {
    fc.assert(
      fc.property(texts, fc.double({ min: 0, max: 0.999, noNaN: true }), (text, share) => {
        const place = Math.floor(text.length * share);
        const part = partAround(text, place);
        expect(part.start).toBeLessThanOrEqual(Math.max(0, place - 20_000));
        expect(part.end).toBeGreaterThan(place);
      }),
      { numRuns: 50 },
    );
  });

  it('is followed by the next without a gap, to the end, and back again to the beginning', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let part = partFrom(text, 0);
        let read = text.slice(part.start, part.end);
        while (part.end < text.length) {
          const next = partFrom(text, part.end);
          expect(next.start).toBeLessThanOrEqual(part.end);
          expect(next.end).toBeGreaterThan(part.end);
          read += text.slice(part.end, next.end);
          part = next;
        }
        expect(read === text).toBe(true);
        while (part.start > 0) {
          const previous = partFrom(text, before(part));
          expect(previous.end).toBeGreaterThanOrEqual(part.start);
          expect(previous.start).toBeLessThan(part.start);
          part = previous;
        }
      }),
      { numRuns: 50 },
    );
  });

  it('never begins or ends within a character', () => {
    fc.assert(
      fc.property(texts, fc.nat(500_000), (text, offset) => {
        const { start, end } = partFrom(text, offset);
        expect(text.slice(start, end).isWellFormed()).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
