import type { Hit } from '../search/hit.ts';
import type { Strength } from './reference.ts';

/**
 * From this score on a passage is taken to answer. Chosen on two collections of different kinds, so that few questions
 * that have an answer are turned away; `npm run eval` prints what it costs.
 */
const FAIR = 0.3;
const STRONG = 0.45;

/** A passage that falls this far behind the best one is on the topic, but seldom answers. */
const SHARE_OF_BEST = 0.7;

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
