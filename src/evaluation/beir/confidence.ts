import type { Calibration } from '../../answer/calibration.ts';
import { answering, judge } from '../../answer/judge.ts';
import type { Hit } from '../../search/hit.ts';

/** How sure the judge is that there is an answer. */
export interface Confidence {
  /** The probability that the likeliest passage answers, from 0 to 1: thresholds are set on it. */
  readonly score: number;
  /** Whether users would be told that nothing answers, by the thresholds that are shipped. */
  readonly refused: boolean;
}

/** @param hits the best first */
export function confidence(hits: readonly Hit[], calibration: Calibration): Confidence {
  const judged = judge(hits, calibration);
  return {
    score: Math.max(0, ...judged.map(({ probability }) => probability)),
    refused: answering(judged).length === 0,
  };
}
