import { withoutForms } from '../../text/forms.ts';
import type { Span } from '../../text/span.ts';

/** A word of a text, or a mark between words, as texts are compared. */
export interface Token {
  /** Without the forms of writing. */
  readonly value: string;
  /** How much of the text it is, in words; a mark is none. */
  readonly words: number;
  readonly span: Span;
}

/** So many Chinese characters say as much as an English word. */
const CHARACTERS_PER_WORD = 1.5;

/** A run of Chinese characters; a word or number of another script with its inner points and apostrophes; a mark. */
const RUN =
  /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}\p{Cf}])+(?:['’.,](?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}\p{Cf}])+)*|[\p{Pd}\u2212]+|\.{2,}|[^\s\p{L}\p{N}]/gu;

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}]/u;

const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words and marks of a text, in order. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    if (HAN.test(run)) return segmented(run, index);
    const value = withoutForms(run).text;
    if (value === '') return [];
    return [{ value, words: LETTER.test(value) ? 1 : 0, span: { start: index, end: index + run.length } }];
  });
}

/** How many words a text has; a Chinese one about as many as a translation of it. */
export function countWords(text: string): number {
  return tokensOf(text).reduce((sum, { words }) => sum + words, 0);
}

function segmented(run: string, offset: number): Token[] {
  return Array.from(chineseWords.segment(run), ({ segment, index }) => ({
    value: withoutForms(segment).text,
    words: segment.length / CHARACTERS_PER_WORD,
    span: { start: offset + index, end: offset + index + segment.length },
  }));
}
