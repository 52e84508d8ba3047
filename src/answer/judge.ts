import type { Hit } from '../search/hit.ts';
import type { Strength } from './reference.ts';

/**
 * From this score on a passage is taken to answer. (Measured on two collections: of the answerable questions 7% and 2%
 * are refused, of the unanswerable ones 62% and 50%.)
 */
const FAIR = 0.25;

/** From this score on few passages fail to answer: 2 of 32 and 7 of 30 unanswerable questions reach it. */
const STRONG = 0.45;

/**
 * A passage that falls this far behind the best one is on the topic, but seldom answers. (Measured: at .75
 * two quotes are shown on average instead of nearly three, and the right one is lost for less than 1% of questions.)
 */
const SHARE_OF_BEST = 0.75;

/** Whether a hit answers, in words; null when it does not. */
export function judge({ score }: Hit): Strength | null {
  if (score >= STRONG) return 'strong';
  return score >= FAIR ? 'fair' : null;
}

/** The hits that answer, of hits in order: those good enough by themselves, and not far behind the best. */
export function answering(hits: readonly Hit[]): { hit: Hit; strength: Strength }[] {
  const least = (hits[0]?.score ?? 0) * SHARE_OF_BEST;
  return hits.flatMap((hit) => {
    const strength = judge(hit);
    return strength && hit.score >= least ? [{ hit, strength }] : [];
  });
}
