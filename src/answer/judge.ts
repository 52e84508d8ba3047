import type { Hit } from '../search/hit.ts';
import type { Strength } from './reference.ts';

/**
 * From these scores on a passage is taken to answer, and to answer well: where the question's words can be expected in
 * the passage, and where only its meaning can tell, as the two are in different scripts. (Measured on two collections:
 * of the answerable questions 4% and 2% are refused, of the unanswerable ones 74% and 65%. With .24 and .32 it is 8%, 2%,
 * 78% and 74%.)
 */
const LEAST = {
  fair: { byWords: 0.22, byMeaning: 0.3 },
  strong: { byWords: 0.45, byMeaning: 0.55 },
} as const;

/**
 * A passage that falls this far behind the best one is on the topic, but seldom answers. (Measured: at .75
 * two quotes are shown on average instead of nearly three, and the right one is lost for less than 1% of questions.)
 */
const SHARE_OF_BEST = 0.75;

/** Whether a hit answers, in words; null when it does not. */
export function judge({ score, signals }: Hit): Strength | null {
  const reaches = (strength: Strength) => {
    const { byWords, byMeaning } = LEAST[strength];
    return score >= signals.expected * byWords + (1 - signals.expected) * byMeaning;
  };
  if (reaches('strong')) return 'strong';
  return reaches('fair') ? 'fair' : null;
}

/** The hits that answer, of hits in order: those good enough by themselves, and not far behind the best. */
export function answering(hits: readonly Hit[]): { hit: Hit; strength: Strength }[] {
  const least = (hits[0]?.score ?? 0) * SHARE_OF_BEST;
  return hits.flatMap((hit) => {
    const strength = judge(hit);
    return strength && hit.score >= least ? [{ hit, strength }] : [];
  });
}
