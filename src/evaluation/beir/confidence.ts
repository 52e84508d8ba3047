import { answering } from '../../answer/judge.ts';
import type { Hit } from '../../search/hit.ts';

/** How sure the judge is that there is an answer. */
export interface Confidence {
  /** What a threshold is set on: the higher, the surer. */
  readonly score: number;
  /** Whether users would be told that nothing answers, by the thresholds that are shipped. */
  readonly refused: boolean;
}

/** @param hits the best first */
export function confidence(hits: readonly Hit[]): Confidence {
  return { score: hits[0]?.score ?? 0, refused: answering(hits).length === 0 };
}
