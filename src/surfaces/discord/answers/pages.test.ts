import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationOf } from '../fixtures/citation.fixture.ts';
import { QUOTE_ROOM } from '../writing/rooms.ts';
import { weigh } from '../writing/weight.ts';
import { pagesOf } from './pages.ts';
import { renderQuote } from './render-quote.ts';

const quotes = fc
  .string({
    unit: fc.constantFrom('word ', 'End. ', '完。', '中', '文', '*', '_', '\n', '😀', '👩‍👩‍👧', 'é', 'x'),
    maxLength: 6000,
    size: 'max',
  })
  .filter((quote) => quote.trim() !== '');

function partsOf(quote: string, highlight = { start: 0, end: 0 }): string[] {
  return pagesOf([citationOf(quote, { highlight })]).map(({ part }) => quote.slice(part.start, part.end));
}

describe('pagesOf', () => {
  it('shows all of any quote, in order, in parts that have room', () => {
    fc.assert(
      fc.property(quotes, fc.nat(), (quote, seed) => {
        const highlight = { start: 0, end: seed % quote.length };
        const pages = pagesOf([citationOf(quote, { highlight })]);
        let end = 0;
        for (const { part } of pages) {
          expect(quote.slice(end, part.start).trim()).toBe('');
          expect(weigh(renderQuote(quote, part, highlight))).toBeLessThanOrEqual(QUOTE_ROOM);
          end = part.end;
        }
        expect(quote.slice(end).trim()).toBe('');
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a quote that has room on one page', () => {
    expect(partsOf('One. Two.')).toEqual(['One. Two.']);
  });

  it('goes on after a whole sentence where it can', () => {
    const sentence = `The year ${'very '.repeat(90)}long ago was good.`;
    const parts = partsOf(`${sentence} ${sentence} ${sentence}`);
    expect(parts).toEqual([`${sentence} ${sentence}`, sentence]);
  });

  it('parts a long sentence between words, and keeps its punctuation with the word', () => {
    for (const part of partsOf('verylongwords, '.repeat(400)))
      expect(part).toMatch(/^verylongwords, .*verylongwords,$/s);
  });

  it.each(['😀', '👩‍👩‍👧', '中', 'x', '*', `e${'\u0301'.repeat(3000)}`])(
    'ends with quotes that nothing parts: %s',
    (unit) => {
      const quote = unit.repeat(6000 / [...unit].length + 1);
      expect(partsOf(quote).join('')).toBe(quote);
    },
  );

  it('numbers the parts of each quote', () => {
    const pages = pagesOf([citationOf('word '.repeat(400)), citationOf('Short.')]);
    expect(pages.map(({ number, of }) => [number, of])).toEqual([
      [1, 2],
      [2, 2],
      [1, 1],
    ]);
  });
});
