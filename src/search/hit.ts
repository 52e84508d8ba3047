import type { Passage } from '../passages/passage.ts';
import type { Coverage } from './coverage.ts';
import type { LexicalSignal } from './lexical-signal.ts';

/** What a score is made of. */
export interface Signals extends LexicalSignal, Coverage {
  /** Cosine of the question and the passage, from -1 to 1. */
  readonly whole: number;
  /** Cosine of the question and the nearest sentence of the passage, from -1 to 1. */
  readonly sentence: number;
  /** Cosine of the question and the mean of the document's passages, from -1 to 1. */
  readonly document: number;
  /** What the words of the question say of the document as a whole, from 0 to 1; see `share`. */
  readonly documentShare: number;
  /** Whether the passage has a thing of the kind that is asked for: a number, a date, … */
  readonly hasAnswerKind: boolean;
  /** How well it meets each word of the question, from -1 to 1; null where that was not looked at. */
  readonly alignment: number | null;
  /** What the reader says, as a logit; null where it was not asked. */
  readonly reading: number | null;
  /** How well one of its numbers counts what is to be counted, from 0 to 1; null where nothing is, or it was not looked at. */
  readonly counted: number | null;
}

/** A passage that may answer. */
export interface Hit {
  readonly passage: Passage;
  /** Cosines of the question and each sentence of the passage. */
  readonly cosines: Float32Array;
  /** Seldom below 0, and at most 3.5: it orders the passages of one question, and says little across questions. */
  readonly score: number;
  readonly signals: Signals;
}
