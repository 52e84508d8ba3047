import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostilePart } from '../answers/hostile.fixture.ts';
import { markupIn, parseMarkdown, visibleText } from '../fixtures/markdown.fixture.ts';
import { escapeMarkup } from './escape.ts';

const texts = fc.oneof(
  fc.array(hostilePart, { maxLength: 30, size: 'max' }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60, size: 'max' }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 60, size: 'max' }),
);

describe('escapeMarkup', () => {
  it('makes any text show as it is written, without markup', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const nodes = parseMarkdown(escapeMarkup(text));
        expect(markupIn(nodes)).toEqual([]);
        expect(visibleText(nodes)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  // The parser knows no lists.
  it.each(['- one\n  - two', '* one', '+ one', '1. one\n22. two', '  3. three'])(
    'keeps a list from being one: %s',
    (list) => {
      const escaped = escapeMarkup(list);
      expect(escaped).not.toMatch(/^\s*(?:[-*+]|\d+\.) /m);
      expect(visibleText(parseMarkdown(escaped))).toBe(list);
    },
  );

  it.each(['12:30 o’clock, 3.5 km - a walk', '和静县（Hejing）：八月八日', 'a+b=c; 100% "quoted" & more!'])(
    'puts as little as it can into ordinary prose: %s',
    (prose) => {
      expect(escapeMarkup(prose).length).toBeLessThanOrEqual(prose.length + 1);
    },
  );
});
