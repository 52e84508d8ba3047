import type { PassageIndex } from '../index/passage-index.ts';
import type { VectorTable } from '../index/vectors.ts';
import { fewest, highest } from './highest.ts';
import { type LexicalSignal, lexicalSignals } from './lexical-signal.ts';
import type { Query } from './query.ts';

type Rows = readonly number[] | 'all';

/**
 * So many of the nearest in meaning, as many of those that have most of the question's words, and as many of the best
 * of both become candidates. (Measured: the first ten are the same as when all passages do, on four collections.)
 */
const BEST = 100;

/** Of up to this many passages every cosine is taken. */
const ALL = 2_000;

/**
 * Of more, only of so many, the nearest at a first look. (Measured: of the fifty nearest .9997 are among them on 20,000
 * passages and sentences, .997 where each of these has four others like it.)
 */
const NEAREST_AT_FIRST_LOOK = 1_500;

/** What candidates are found by. */
export type Searched = Pick<PassageIndex, 'vectors' | 'lexical' | 'scripts'>;

/** A passage at a first look: all of it, not its sentences. */
export interface Candidate extends LexicalSignal {
  readonly row: number;
  /** Cosine of the question and the passage. */
  readonly whole: number;
}

/**
 * The passages that may answer, in the order of their rows: however meaning and words are weighed, the best are among
 * them, in a large collection nearly always.
 * @param some the passages that are searched, each once
 */
export function candidates(
  query: Pick<Query, 'vector' | 'terms' | 'names'>,
  index: Searched,
  some: readonly number[],
): Candidate[] {
  const rows = some.length === index.vectors.size ? 'all' : some;
  const scores = index.lexical.scores([...query.terms, ...query.names]);
  const words = rows === 'all' ? scores : pickScores(scores, rows);
  const meaning = lookAtMeaning(query.vector, index.vectors, rows);
  const wordiest = highest(words, BEST).filter((place) => (words[place] ?? 0) > 0);
  const best = bestOfBoth(meaning, words, words[wordiest[0] ?? 0] ?? 0);
  const near = nearestOf(query.vector, index.vectors, pick(rows, meaning.nearest));
  const kept = [...new Set([...near, ...pick(rows, wordiest), ...pick(rows, best)])].sort((a, b) => a - b);
  const wholes = index.vectors.cosinesOf(query.vector, kept);
  const signalOf = lexicalSignals(query, index.lexical, index.scripts, scores);
  return kept.map((row, at) => ({ ...signalOf(row), row, whole: wholes[at] ?? 0 }));
}

/** How near in meaning each passage is: by cosines (more is nearer), or at a first look by how many signs differ (fewer is nearer). */
interface Meaning {
  readonly values: Float32Array | Uint16Array;
  /** The value of what has nothing to do with the question. */
  readonly nothing: number;
  /** The places of the nearest, the nearest first. */
  readonly nearest: readonly number[];
}

/** By the cosines, or at a first look. */
function lookAtMeaning(query: Float32Array, vectors: VectorTable, rows: Rows): Meaning {
  const count = rows === 'all' ? vectors.size : rows.length;
  if (count > ALL) {
    const values = vectors.differences(query, rows);
    return { values, nothing: mean(values), nearest: fewest(values, NEAREST_AT_FIRST_LOOK) };
  }
  const values = rows === 'all' ? vectors.cosines(query) : vectors.cosinesOf(query, rows);
  return { values, nothing: 0, nearest: highest(values, BEST) };
}

/** Of some passages the nearest. */
function nearestOf(query: Float32Array, vectors: VectorTable, rows: readonly number[]): readonly number[] {
  return rows.length > BEST ? pick(rows, highest(vectors.cosinesOf(query, rows), BEST)) : rows;
}

/**
 * Both as shares of the highest. Of many passages that have a frequent word, and so the same score or nearly, the one
 * that is meant may be among neither the nearest nor the wordiest.
 */
function bestOfBoth({ values, nothing, nearest }: Meaning, words: Float32Array, wordiest: number): number[] {
  const perMeaning = 1 / ((values[nearest[0] ?? 0] ?? 0) - nothing || 1);
  const perWord = 1 / (wordiest || 1);
  const both = new Float32Array(values.length);
  for (let at = 0; at < both.length; at++) {
    both[at] = ((values[at] ?? 0) - nothing) * perMeaning + (words[at] ?? 0) * perWord;
  }
  return highest(both, BEST);
}

function mean(counts: Uint16Array): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at++) sum += counts[at] ?? 0;
  return sum / counts.length;
}

/** Loops over typed arrays are several times as fast as their methods with a function. */
function pickScores(scores: Float32Array, rows: readonly number[]): Float32Array {
  const picked = new Float32Array(rows.length);
  for (let at = 0; at < picked.length; at++) picked[at] = scores[rows[at] ?? 0] ?? 0;
  return picked;
}

function pick(rows: Rows, places: readonly number[]): readonly number[] {
  return rows === 'all' ? places : places.map((place) => rows[place] ?? 0);
}
