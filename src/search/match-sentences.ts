import type { Span } from '../text/span.ts';
import { type Comparison, compareSentences } from './compare-sentences.ts';
import type { TellingWord } from './telling-words.ts';

/** A sentence as it is compared with others. */
export interface ReadSentence {
  readonly span: Span;
  readonly words: readonly TellingWord[];
  /** Those of its words that have a meaning, by their values. */
  readonly meanings: ReadonlySet<string>;
}

/** Two sentences that are about the same, as far as their words show. */
export interface Match {
  readonly here: ReadSentence;
  readonly there: ReadSentence;
  readonly comparison: Comparison;
}

/** Sentences that share so much of the shorter one are about the same. */
const ALIKE = 0.6;

/** Fewer words in common are chance. */
const FEWEST = 3;

/**
 * Finds for each sentence of a text its like in another, or several of which each is a part of it: an editor makes two
 * sentences of one.
 */
export function matchSentences(here: readonly ReadSentence[], there: readonly ReadSentence[]): Match[] {
  return here.flatMap((sentence) => matchesOf(sentence, there));
}

function matchesOf(here: ReadSentence, others: readonly ReadSentence[]): Match[] {
  const there = nearest(here, others);
  if (!there) return [];
  const comparison = compareSentences(here.words, there.words);
  const { common, rest } = comparison;
  if (common.length < ALIKE * Math.min(here.words.length, there.words.length)) return [];
  const left = others.filter((other) => other !== there);
  return [{ here, there, comparison }, ...matchesOf(readSentence(here.span, rest), left)];
}

function nearest(here: ReadSentence, others: readonly ReadSentence[]): ReadSentence | undefined {
  let best: { readonly other: ReadSentence; readonly shared: number } | undefined;
  for (const other of others) {
    const shared = countShared(here.meanings, other.meanings);
    const enough = Math.max(FEWEST, ALIKE * Math.min(here.meanings.size, other.meanings.size));
    if (shared >= enough && shared > (best?.shared ?? 0)) best = { other, shared };
  }
  return best?.other;
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const value of a) if (b.has(value)) shared++;
  return shared;
}

/** A sentence of these words. */
export function readSentence(span: Span, words: readonly TellingWord[]): ReadSentence {
  const meanings = new Set(words.filter(({ hasMeaning }) => hasMeaning).map(({ value }) => value));
  return { span, words, meanings };
}
