import type { PassageIndex } from '../index/passage-index.ts';
import { isSyllable } from '../localities/pinyin.ts';
import { scriptOf } from '../text/script.ts';
import { join } from '../text/span.ts';
import { type PlacedWord, termOf } from '../text/terms.ts';
import { rowsWith } from './fitting-rows.ts';

/** Names in pinyin seldom have more syllables. */
const MOST = 5;

/** A shorter word is no two words. */
const SHORTEST = 4;

/**
 * The words of a question, those put together that passages write in one: "Bayin buluke" as "Bayinbuluke", "he jing" as
 * "hejing". So only where one of them is unknown, or all are syllables of pinyin.
 * @param words folded, in order
 */
export function joinWords(words: readonly PlacedWord[], vocabulary: ReadonlyMap<string, number>): PlacedWord[] {
  const joined: PlacedWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const following = words.slice(at, at + MOST);
    const run = longestWritten(
      following.map(({ word }) => word),
      vocabulary,
    );
    const [first, last] = [words[at], following[run.length - 1]];
    if (first && last) joined.push({ word: run.join(''), span: join(first.span, last.span) });
    at += run.length - 1;
  }
  return joined;
}

function longestWritten(words: readonly string[], vocabulary: ReadonlyMap<string, number>): readonly string[] {
  for (let run = words; run.length > 1; run = run.slice(0, -1)) {
    const isWritten = run.every((word) => scriptOf(word) === 'latin') && vocabulary.has(run.join(''));
    if (isWritten && (run.every(isSyllable) || run.some((word) => !vocabulary.has(word)))) return run;
  }
  return words.slice(0, 1);
}

/**
 * The words, side by side in a passage, that an unknown one is written as there: "hejing" as "he jing", "Steeringgroup" as
 * "Steering Group". Two of any kind, or syllables of pinyin; undefined where there are none.
 */
export function splitWord(word: string, index: PassageIndex): readonly string[] | undefined {
  if (word.length < SHORTEST || scriptOf(word) !== 'latin') return undefined;
  const isKnown = (part: string) => index.vocabulary.has(part);
  return [...halves(word), ...syllables(word)].find((parts) => parts.every(isKnown) && areSideBySide(parts, index));
}

/** Not of one letter: "a" is beside too many words. */
function halves(word: string): (readonly string[])[] {
  const all = Array.from(word, (_, at) => [word.slice(0, at), word.slice(at)]);
  return all.filter((parts) => parts.every(({ length }) => length > 1));
}

/** All ways to read a word as three syllables or more. */
function syllables(word: string, most = MOST): (readonly string[])[] {
  if (most === 0) return [];
  const heads = Array.from(word, (_, at) => word.slice(0, at)).filter(isSyllable);
  const longer = heads.flatMap((head) => syllables(word.slice(head.length), most - 1).map((rest) => [head, ...rest]));
  return [...(isSyllable(word) ? [[word]] : []), ...longer].filter((parts) => most < MOST || parts.length > 2);
}

function areSideBySide(parts: readonly string[], index: PassageIndex): boolean {
  if (parts.every((part) => termOf(part) === undefined)) return false;
  const rows = Array.from(index.passages.keys());
  return [' ', '-'].some((gap) => rowsWith(parts.join(gap), rows, index).length > 0);
}
