import { stemmer as stem } from '@orama/stemmers/english';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as chinese } from '@orama/stopwords/mandarin';
import type { Span } from './span.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;

/** These the list lacks: a short question ("How many mills are there?") would seem half unanswered for want of them. */
const MORE_STOP_WORDS = ['a', 'many', 'much'];

const STOP_WORDS: ReadonlySet<string> = new Set([...english, ...MORE_STOP_WORDS, ...chinese].map(fold));

/** Either a run of Chinese characters, or a word or number of another script with its inner points and apostrophes. */
const RUN =
  /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:['’.,](?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)*/gu;

const HAN = /\p{Script=Han}/u;
/** Digits, with commas between thousands or points inside, and the letters of a unit: "3.5km". */
const NUMBER = /^(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)+|[\d.]+$)(?<unit>\p{L}*)$/u;
const POSSESSIVE = /['’]s$/;

const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words with the same folded form are the same word: compatibility forms, case and accents do not tell them apart. */
export function fold(word: string): string {
  // Most words, and these have neither.
  if (ASCII.test(word)) return word.toLowerCase();
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The words of a text as they are searched: folded, English ones stemmed, Chinese ones segmented, numbers whole
 * ("8,500" and "8500" are one), words that carry no meaning ("the", "的") left out. In order, repeats included.
 */
export function terms(text: string): string[] {
  return words(text).flatMap((word) => termOf(word) ?? []);
}

/** What a folded word is searched by; undefined for one that carries no meaning. */
export function termOf(word: string): string | undefined {
  if (STOP_WORDS.has(word)) return undefined;
  return HAN.test(word) ? word : stem(word);
}

/** The folded words of a text, in order. */
export function words(text: string): string[] {
  return [...text.matchAll(RUN)].flatMap(([run]) => (HAN.test(run) ? segment(run) : split(run))).map(fold);
}

/** Whether a text has so many words or more; no more of it is read than that takes. */
export function hasWords(text: string, least: number): boolean {
  let count = 0;
  for (const [run] of text.matchAll(RUN)) {
    if (count >= least) break;
    count += (HAN.test(run) ? segment(run) : split(run)).length;
  }
  return count >= least;
}

/** A folded word, and where the text has it; words that are written as one ("18,2021") are in one place. */
export interface PlacedWord {
  readonly word: string;
  readonly span: Span;
}

/** The same words as `words` finds, with their places. */
export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    if (!HAN.test(run)) {
      return split(run).map((word) => ({ word: fold(word), span: { start: index, end: index + run.length } }));
    }
    return Array.from(hanWords(run), (found) => {
      const start = index + found.index;
      return { word: fold(found.segment), span: { start, end: start + found.segment.length } };
    });
  });
}

function segment(run: string): string[] {
  return Array.from(hanWords(run), ({ segment }) => segment);
}

/** In UTF-16 units. Intl.Segmenter takes time by the square of what it is given, and some text has no punctuation. */
const STRETCH = 1000;
/** How many words at the end of a stretch may be others when it is known what follows. */
const UNSURE = 10;

function* hanWords(run: string): Generator<{ readonly segment: string; readonly index: number }> {
  for (let start = 0; start < run.length; ) {
    const end = Math.min(start + STRETCH, run.length);
    const found = Array.from(chineseWords.segment(run.slice(start, end)), ({ segment, index }) => ({
      segment,
      index: start + index,
    }));
    const sure = end === run.length ? found : found.slice(0, -UNSURE);
    yield* sure;
    const last = sure.at(-1);
    start = last ? last.index + last.segment.length : end;
  }
}

/**
 * One word, unless what stands inside it is punctuation between words: "3.5", "8,500" and "o'clock" stay whole, and so
 * do "24th" and "5G"; "3.5km" are two words, as in "3.5 km".
 */
function split(run: string): string[] {
  const bare = run.replace(POSSESSIVE, '');
  const { number, unit } = NUMBER.exec(bare)?.groups ?? {};
  if (number !== undefined) return [number.replaceAll(',', ''), ...(unit ? [unit] : [])];
  return bare.replaceAll(/['’]/g, '').split(/[.,]/);
}
