import { describe, expect, it } from 'vitest';
import type { Quoted } from '../../../answer/answer.ts';
import { nothingRead } from '../../../answer/reading.fixture.ts';
import { citationOf, source } from '../fixtures/citation.fixture.ts';
import { LANGUAGES } from '../language/language.ts';
import { AGE_ROOM, LANGUAGE_ROOM } from '../writing/rooms.ts';
import { weigh } from '../writing/weight.ts';
import { ageNote, languageNote } from './notes.ts';

function dated(...dates: readonly (string | null)[]) {
  return dates.map((date) => citationOf('A.', { document: { ...source, date } }));
}

function answer(question: string, first: string, ...others: readonly string[]): Quoted {
  return {
    question,
    scope: [],
    missing: [],
    excluded: [],
    scopeFrom: 'question' as const,
    bounds: null,
    considered: [],
    read: nothingRead,
    milliseconds: { total: 0, encode: 0, search: 0 },
    outcome: 'quoted',
    reach: 'about',
    unanswered: [],
    beyondLimit: [],
    citations: [citationOf(first), ...others.map((quote) => citationOf(quote))],
  };
}

describe('an answer', () => {
  it.each([
    [dated('2023-08-08', '2021-01-01'), 'the newest is from 8 August 2023'],
    [dated('2023-08-08', null), 'the newest that has a date is from 8 August 2023'],
    [dated('2021-01-01', '2025-11-21'), null],
    [dated(null), null],
    [[citationOf('A.', { alsoIn: [{ ...source, date: '2026-01-01' }] })], null],
  ])('that has nothing of the last year says how old it is', (citations, note) => {
    expect(ageNote(citations, '2026-11-21', LANGUAGES.en)).toBe(note);
  });

  it.each([
    ['谁在读书？', ['Everyone reads.'], '-# The quote is in English, as in its source; nothing is translated'],
    [
      '谁在读书？',
      ['Everyone reads.', '村民读书。'],
      '-# Some quotes are in English, as in their sources; nothing is translated',
    ],
    [
      'Who reads?',
      ['村民读书。', '孩子读书。'],
      '-# The quotes are in Chinese, as in their sources; nothing is translated',
    ],
    ['Who reads?', ['Everyone reads 书.', '42'], null],
  ])('to “%s” says whether its quotes are in another language', (question, [first = '', ...others], note) => {
    expect(languageNote(answer(question, first, ...others), LANGUAGES.en)).toBe(note);
  });

  it.each(Object.values(LANGUAGES))('has room for both', (language) => {
    const quotes = answer('谁在读书？', 'Everyone reads.', 'All read.');
    expect(weigh(languageNote(quotes, language) ?? '')).toBeLessThan(LANGUAGE_ROOM);
    expect(weigh(ageNote(dated('2021-09-30', null), '2026-11-21', language) ?? '')).toBeLessThan(AGE_ROOM);
  });
});
