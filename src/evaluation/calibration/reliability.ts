import { mean } from '../averages.ts';
import type { Outcome } from './thresholds.ts';

/** Outcomes of about the same probability. */
export interface Bin {
  /** From this probability up to but not the next one's. */
  readonly from: number;
  readonly questions: number;
  /** The mean probability, from 0 to 1. */
  readonly expected: number;
  /** The share whose likeliest passage answers. */
  readonly right: number;
}

const BINS = 10;

/** How far probabilities can be believed: of those that say .7, seven of ten should be right. Empty bins are left out. */
export function reliability(outcomes: readonly Outcome[]): Bin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const some = outcomes.filter(({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin);
    return {
      from: bin / BINS,
      questions: some.length,
      expected: mean(some.map(({ probability }) => probability)),
      right: mean(some.map(({ isRight }) => Number(isRight))),
    };
  }).filter(({ questions }) => questions > 0);
}
