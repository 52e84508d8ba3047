import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, slice, span, trim } from './span.ts';

describe('span', () => {
  it.each([
    [-1, 2],
    [3, 2],
    [0.5, 2],
    [0, Number.NaN],
  ])('refuses %d to %d', (start, end) => {
    expect(() => span(start, end)).toThrow(RangeError);
  });
});

describe('slice', () => {
  it('refuses a span that reaches beyond the text', () => {
    expect(() => slice('abc', span(1, 4))).toThrow(RangeError);
  });
});

describe('trim', () => {
  it('takes the white space from both ends and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(' ', '\n', '\u00a0', '\u3000', 'a', '。') }), (text) => {
        const trimmed = trim(text, span(0, text.length));
        expect(slice(text, trimmed)).toBe(text.trim());
      }),
    );
  });
});

describe('overlaps', () => {
  it('does not count spans that only touch', () => {
    expect(overlaps(span(0, 2), span(2, 4))).toBe(false);
    expect(overlaps(span(0, 3), span(2, 4))).toBe(true);
  });
});
