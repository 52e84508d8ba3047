import { describe, expect, it } from 'vitest';
import { slice } from '../../text/span.ts';
import { readQuote } from './read-quote.ts';

describe('of what is passed round as a quote', () => {
  it.each([
    ['  The mills are old. ', 'The mills are old.'],
    ['“The mills are old.”', 'The mills are old.'],
    ['"The mills are old." — Li Wei, 2021', 'The mills are old.'],
    ['「磨坊很老。」——《县志》', '磨坊很老。'],
    ['«The mills are old» (Li Wei, p. 3)', 'The mills are old'],
    ['> The mills\n> are old.\n— Li Wei', 'The mills\nare old.'],
    ['>>> The mills\nare old.', 'The mills\nare old.'],
    ['The mills are old.\n-- Li Wei', 'The mills are old.'],
    ['… the mills are old [...]', 'the mills are old'],
    ['“Old mills” and “new mills”', '“Old mills” and “new mills”'],
    ['"Old mills" and "new mills"', '"Old mills" and "new mills"'],
    ['The mills — old ones — stand', 'The mills — old ones — stand'],
    ['“The “Old Mill” is old”', 'The “Old Mill” is old'],
    ['‘It isn’t a mill’', 'It isn’t a mill'],
    ['— Li Wei', '— Li Wei'],
  ])('%j, what is checked is %j', (given, text) => {
    expect(readQuote(given).text).toBe(text);
  });

  it.each([
    ['The mills … are old', ['The mills', 'are old']],
    ['The mills [...] are (…) old. . . . and stand', ['The mills', 'are', 'old', 'and stand']],
    ['老干部……讲述了【…】红色故事', ['老干部', '讲述了', '红色故事']],
    ['at 3.50 a.m. it is', ['at 3.50 a.m. it is']],
  ])('%j, the parts are %j', (given, parts) => {
    const read = readQuote(given);
    expect(read.parts.map((part) => slice(read.text, part))).toEqual(parts);
  });

  it('the sentences are told apart, in paragraphs too', () => {
    const read = readQuote('A heading\n\nThe mills are old. They stand … on the river.\n\n!');
    expect(read.sentences.map((sentence) => slice(read.text, sentence))).toEqual([
      'A heading',
      'The mills are old.',
      'They stand',
      'on the river.',
    ]);
  });
});
