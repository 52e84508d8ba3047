import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMilliseconds } from '../time.fixture.ts';
import { sentences } from './sentences.ts';
import { slice, span } from './span.ts';

function split(text: string): string[] {
  return sentences(text, span(0, text.length)).map((sentence) => slice(text, sentence));
}

describe('sentences', () => {
  it('does not end a sentence at a title or an initial', () => {
    expect(split('The Secretary Mr. Tang Feifan presided. Dr. Li and J. Wang attended.')).toEqual([
      'The Secretary Mr. Tang Feifan presided.',
      'Dr. Li and J. Wang attended.',
    ]);
  });

  it('does not end a sentence before a lower-case word', () => {
    expect(split('Achieve the "two establishments". maintenance". Next.')).toHaveLength(2);
  });

  it('is not led astray by quotation marks that are never closed', () => {
    expect(split('They read “Night Study" on Monday. They met on Tuesday. They sang.')).toHaveLength(3);
  });

  it('has no marks that stand alone, which belong to what they open or end', () => {
    expect(split('They sang. “ Red songs are dear to us.” They left. " * * *')).toEqual([
      'They sang.',
      '“ Red songs are dear to us.”',
      'They left. " * * *',
    ]);
    expect(split('“ ” ')).toEqual(['“ ”']);
  });

  it('ends Chinese sentences without a space', () => {
    expect(split('今天学习党史。明天去九个村？好！')).toHaveLength(3);
  });

  it('goes on over a line end inside a sentence', () => {
    expect(split('A sentence that was\r\nwrapped by hand. Another one.')).toEqual([
      'A sentence that was\r\nwrapped by hand.',
      'Another one.',
    ]);
  });

  it('are the same however long the line is that they stand in', () => {
    const unicode = new Intl.Segmenter('en', { granularity: 'sentence' });
    const pieces = [
      'Aa ',
      'b ',
      '. ',
      '.',
      '! ',
      '? ',
      ' ',
      '12 ',
      '-- ',
      '。',
      '”',
      '(',
      ', ',
      '😀',
      `${'1 '.repeat(2100)}`,
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { minLength: 20, maxLength: 40 }),
        fc.integer({ min: 3900, max: 4050 }),
        (words, before) => {
          // Sentences that readers would join begin with a capital letter here, so that none is.
          const text = `${'x'.repeat(before)}${words.join('')}`;
          const expected = Array.from(unicode.segment(text), ({ segment }) => segment.trim()).filter(Boolean);
          expect(split(text).join(' ').replaceAll(' ', '')).toBe(expected.join('').replaceAll(' ', ''));
          const ends = new Set(
            expected.map(
              (_, at) =>
                expected
                  .slice(0, at + 1)
                  .join('')
                  .replaceAll(' ', '').length,
            ),
          );
          let end = 0;
          for (const sentence of split(text)) {
            end += sentence.replaceAll(' ', '').length;
            expect(ends.has(end)).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are found in a second where a line has a megabyte, or is all initials', () => {
    const long = 'The mill of the upper village ground wheat. '.repeat(25_000);
    const initials = 'A. '.repeat(100_000);
    const time = cpuMilliseconds(() => {
      expect(split(long)).toHaveLength(25_000);
      expect(split(initials)).toHaveLength(1);
    });
    expect(time).toBeLessThan(5000);
  });

  it('covers every character but white space, in order, without overlap', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'b', '. ', '.', '!', ' ', '\n', 'Mr.', '。', '"', '中', '😀') }),
        (text) => {
          const found = sentences(text, span(0, text.length));
          let end = 0;
          for (const sentence of found) {
            expect(text.slice(end, sentence.start).trim()).toBe('');
            expect(slice(text, sentence).trim()).toBe(slice(text, sentence));
            expect(sentence.end).toBeGreaterThan(sentence.start);
            end = sentence.end;
          }
          expect(text.slice(end).trim()).toBe('');
        },
      ),
    );
  });
});
