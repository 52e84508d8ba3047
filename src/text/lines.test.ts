import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex, lines } from './lines.ts';
import { slice, span } from './span.ts';

const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '。', ' ') });

describe('lines', () => {
  it('finds what splitting at line ends finds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const expected = text.split(/\r\n|\n|\r/);
        if (expected.at(-1) === '') expected.pop();
        expect(lines(text).map((line) => slice(text, line))).toEqual(expected);
      }),
    );
  });
});

describe('LineIndex', () => {
  it('counts the line ends before an offset', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        fc.pre(text.length > 0);
        const offset = seed % text.length;
        // A carriage return belongs to the line that its line feed ends.
        fc.pre(!(text[offset] === '\n' && text[offset - 1] === '\r'));
        const before = text.slice(0, offset).split(/\r\n|\n|\r/).length;
        expect(new LineIndex(text).linesOf(span(offset, offset + 1)).first).toBe(before);
      }),
    );
  });

  it('names the first and the last line of a span that covers several', () => {
    expect(new LineIndex('one\ntwo\r\nthree').linesOf(span(2, 12))).toEqual({ first: 1, last: 3 });
  });

  it('leaves the next line out when a span ends with a line end', () => {
    expect(new LineIndex('one\ntwo').linesOf(span(0, 4))).toEqual({ first: 1, last: 1 });
  });
});
