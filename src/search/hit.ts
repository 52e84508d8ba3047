import type { Passage } from '../passages/passage.ts';
import type { LexicalSignal } from './lexical-signal.ts';

/** What a score is made of. */
export interface Signals extends LexicalSignal {
  /** Cosine of the question and the passage, from -1 to 1. */
  readonly whole: number;
  /** Cosine of the question and the nearest sentence of the passage, from -1 to 1. */
  readonly sentence: number;
  /** Whether the passage has a thing of the kind that is asked for: a number, a date, … */
  readonly hasAnswerKind: boolean;
}

/** A passage that may answer. */
export interface Hit {
  readonly passage: Passage;
  /** Cosines of the question and each sentence of the passage. */
  readonly cosines: Float32Array;
  /** At most 1, seldom below 0; comparable between questions. */
  readonly score: number;
  readonly signals: Signals;
}
