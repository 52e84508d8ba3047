import { stopwords } from '@orama/stopwords/english';

/** The list leaves the shortest out. */
const SMALL_WORDS: ReadonlySet<string> = new Set(['a', ...stopwords]);

/** Whether a word, in whatever case, is one of those that sentences are held together by: "the", "in", "when". */
export function isSmallWord(word: string): boolean {
  return SMALL_WORDS.has(word.toLowerCase());
}

/** 弥勒 and 博兴 are Mile and Boxing in pinyin, 和龙 is "he long"; who writes so is more likely to write English. */
const ENGLISH_WORDS: ReadonlySet<string> = new Set([
  ...stopwords,
  ...['long', 'ping', 'tong', 'gang', 'song', 'pan', 'mile', 'guide', 'boxing', 'guiding', 'dean', 'lean', 'jingle'],
  ...['saga'],
]);

/** Whether a word, in whatever case, is an English one though a division's name has the same letters. */
export function isEnglishWord(word: string): boolean {
  return ENGLISH_WORDS.has(word.toLowerCase());
}
