import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../text/span.ts';
import type { Quote } from './quote.ts';
import type { Source } from './sources.ts';
import { textFragment } from './text-fragment.ts';

const source: Source = {
  file: 'a.txt',
  title: 'A',
  publisher: null,
  url: 'https://gazette.example/a',
  date: null,
  sha256: '0'.repeat(64),
};

/** The fragment of a quote, as it stands behind the address. */
function fragmentOf(quote: string, highlight: Span | null = null, url: string | null = source.url): string | undefined {
  return textFragment({ document: { ...source, url }, quote: quote as Quote, highlight });
}

function whole(sentence: string): string | undefined {
  return fragmentOf(sentence, { start: 0, end: sentence.length });
}

function termsOf(address: string): string[] {
  return (address.split(':~:text=')[1] ?? '').split(',').map(decodeURIComponent);
}

const shown = (text: string) => text.replace(/\s+/g, ' ');

const quotes = fc
  .array(
    fc.oneof(
      fc.constantFrom('river', 'the', 'don’t', '42', 'well-known', 'a,b', 'R&D', '(1793)', '“Go!”', 'ü', '😀'),
      fc.constantFrom('和静县', '讲述红色故事', '，', '。', '42个', '\n', '\r\n', '  ', '\t', '#', '%', ':~:text='),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 60, size: 'max' },
  )
  .chain((parts) => fc.tuple(fc.constant(parts), fc.constantFrom('', ' ')))
  .map(([parts, space]) => parts.join(space));

describe('the link into a web page', () => {
  it('has a short sentence whole, and nothing in it that means something in a fragment', () => {
    expect(whole('The well-known "Silver, Gold & Co." rose.')).toBe(
      'https://gazette.example/a#:~:text=The%20well%2Dknown%20%22Silver%2C%20Gold%20%26%20Co.%22%20rose',
    );
  });

  it('has the first and the last words of a longer one', () => {
    const sentence =
      'He has successively invited retired cadres and veteran soldiers to tell 42 red stories to the party members, ' +
      'and use their life experiences to inspire people around them.';
    expect(termsOf(whole(sentence) ?? '')).toEqual([
      'He has successively invited retired',
      'to inspire people around them',
    ]);
  });

  it('begins and ends with whole Chinese words', () => {
    const sentence =
      '先后邀请离退休干部、老战士等先进典型人物，向党员特别是年轻干部和群众讲述红色故事42个，激励和感染身边的人。';
    expect(termsOf(whole(sentence) ?? '')).toEqual(['先后邀请离退休干部', '和感染身边的人']);
  });

  it('leads to the sentence that answers, not to the beginning of the passage', () => {
    const quote = 'The river rose. It reached the gate. All fled.';
    expect(termsOf(fragmentOf(quote, { start: 16, end: 36 }) ?? '')).toEqual(['It reached the gate']);
  });

  it('leads to the first words where no sentence stands out', () => {
    const quote = 'In the year of the flood the river rose and reached the old gate. All fled.';
    expect(termsOf(fragmentOf(quote) ?? '')).toEqual(['In the year of the flood the river rose and']);
  });

  it('keeps the place that the address names already, and replaces a fragment that it has', () => {
    const at = (url: string) => fragmentOf('It rose.', null, url);
    expect(at('https://gazette.example/a?b=1#part-2')).toBe('https://gazette.example/a?b=1#part-2:~:text=It%20rose');
    expect(at('https://gazette.example/a#x:~:text=old')).toBe('https://gazette.example/a#x:~:text=It%20rose');
  });

  it('is not made without an address of the web, of nothing, or where it would be longer than a button takes', () => {
    const urls = [null, 'notes/a', 'javascript:alert(1)', 'file:///etc/passwd', `https://a.example/${'x'.repeat(500)}`];
    expect(urls.map((url) => fragmentOf('It rose.', null, url))).toEqual(urls.map(() => undefined));
    expect(fragmentOf('… — …')).toBeUndefined();
    expect(fragmentOf('x'.repeat(400))).toBeUndefined();
  });

  it('never has other words than the quote, parts of words, another order, or a line end', () => {
    fc.assert(
      fc.property(quotes, fc.boolean(), (quote, isWhole) => {
        const address = fragmentOf(quote, isWhole ? { start: 0, end: quote.length } : null);
        if (address === undefined) return;
        const terms = termsOf(address);
        const lines = quote.split(/\r\n|\n|\r/).map(shown);
        expect(terms.every((term) => lines.some((line) => hasWords(line, term)))).toBe(true);
        expect(shown(quote)).toMatch(new RegExp(terms.map(escaped).join('.*')));
      }),
    );
  });

  it('is an address that stays as it is, and short', () => {
    fc.assert(
      fc.property(quotes, fc.boolean(), (quote, isWhole) => {
        const address = fragmentOf(quote, isWhole ? { start: 0, end: quote.length } : null);
        if (address === undefined) return;
        const [before, directive = ''] = address.split(':~:text=');
        expect(before).toBe('https://gazette.example/a#');
        expect(directive).toMatch(/^(?:[\w.]|%[0-9A-F]{2})+(?:,(?:[\w.]|%[0-9A-F]{2})+)?$/);
        expect(directive.length).toBeLessThanOrEqual(300);
        expect(new URL(address).href).toBe(address);
      }),
    );
  });
});

/** Whether the term is in the line so that it begins and ends where words do. */
function hasWords(line: string, term: string): boolean {
  const starts = Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(line), ({ index }) => index);
  const bounds = new Set([...starts, line.length]);
  return starts.some((start) => line.startsWith(term, start) && bounds.has(start + term.length));
}

function escaped(term: string): string {
  return term.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
