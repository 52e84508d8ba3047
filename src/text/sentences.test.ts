import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

  it('ends Chinese sentences without a space', () => {
    expect(split('今天学习党史。明天去九个村？好！')).toHaveLength(3);
  });

  it('goes on over a line end inside a sentence', () => {
    expect(split('A sentence that was\r\nwrapped by hand. Another one.')).toEqual([
      'A sentence that was\r\nwrapped by hand.',
      'Another one.',
    ]);
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
