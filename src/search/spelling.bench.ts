import { bench, describe } from 'vitest';
import { correctSpelling } from './spelling.ts';

/** About what 100,000 passages have. */
const WORDS = 150_000;
const SYLLABLES = ['ka', 'lo', 'ment', 'ing', 'tra', 'shi', 'ver', 'con', 'te', 'al', 'qu', 'ou', 'st', 'er', 'bri'];

/** The same words in every run, their first letters as unevenly spread as in English. */
function vocabularyOf(size: number): Map<string, number> {
  const vocabulary = new Map<string, number>();
  for (let state = 1; vocabulary.size < size; ) {
    let word = '';
    for (let left = 2 + (state % 4); left > 0; left--) {
      state = (state * 48_271) % 2_147_483_647;
      word += SYLLABLES[state % SYLLABLES.length] ?? '';
    }
    vocabulary.set(word, 1 + (state % 100));
  }
  return vocabulary;
}

const vocabulary = vocabularyOf(WORDS);
const unknown = [
  'shitramemt',
  'lokamenter',
  'conbritz',
  'vermentalx',
  'teconstou',
  'briingkall',
  'stkaloment',
  'qutralal',
];
correctSpelling('first', vocabulary);

describe(`${unknown.length} unknown words, ${WORDS} known ones`, () => {
  bench('corrected', () => {
    for (const word of unknown) correctSpelling(word, vocabulary);
  });
});
