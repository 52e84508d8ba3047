import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markupIn, nodesOf, parseMarkdown, visibleText } from '../fixtures/markdown.fixture.ts';
import { renderQuote } from './render-quote.ts';

const unit = fc.constantFrom(
  'a',
  'Bc',
  ' ',
  '\n',
  '\r\n',
  '*',
  '**',
  '_',
  '\\',
  '`',
  '> ',
  '- ',
  '#',
  '中',
  '。',
  '😀',
);

function all(text: string) {
  return { start: 0, end: text.length };
}

/** The lines of a text, as Discord shows their ends. */
function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

describe('renderQuote', () => {
  it('has nothing in bold where the sentence is all there is', () => {
    expect(renderQuote('Nobody saw.', all('Nobody saw.'), all('Nobody saw.'))).toBe('> Nobody saw.');
  });

  it('sets one line in a block quote with the sentence in bold', () => {
    const quote = 'It rained. The *bridge* fell! Nobody saw.';
    const nodes = parseMarkdown(renderQuote(quote, all(quote), { start: 11, end: 29 }));
    expect(markupIn(nodes)).toEqual(['blockQuote', 'strong']);
    expect(visibleText(nodes)).toBe(quote);
    expect(visibleText(nodesOf('strong', nodes))).toBe('The *bridge* fell!');
  });

  it('quotes empty lines too', () => {
    expect(renderQuote('a\n\nb', all('a\n\nb'), null)).toBe('> a\n> \n> b');
  });

  it('closes the bold text at each end of a line and opens it again', () => {
    expect(renderQuote('A long\n\n sentence. B.', all('A long\n\n sentence. B.'), { start: 0, end: 18 })).toBe(
      '> **A long**\n> \n>  **sentence.** B.',
    );
  });

  it('shows every character of any quote, and in bold those of the sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 40, size: 'max' }), fc.nat(), fc.nat(), (padded, a, b) => {
        const quote = padded.trim();
        fc.pre(quote !== '');
        const [start = 0, end = 0] = [a % quote.length, b % quote.length].sort((x, y) => x - y);
        const nodes = parseMarkdown(renderQuote(quote, all(quote), { start, end }));
        const kinds = new Set(markupIn(nodes));
        kinds.delete('strong');
        expect([...kinds]).toEqual(['blockQuote']);
        expect(visibleText(nodes)).toBe(linesOf(quote).join('\n'));
        const bold = nodesOf('strong', nodes).map((node) => visibleText([node]));
        const expected = linesOf(quote.slice(start, end)).map((line) => line.trim());
        expect(bold).toEqual(expected.filter((line) => line !== ''));
      }),
      { numRuns: 1000 },
    );
  });
});
