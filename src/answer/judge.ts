import type { Hit } from '../search/hit.ts';
import { type Calibration, featuresOf, probability } from './calibration.ts';
import type { Strength } from './reference.ts';

/** A hit with what the judge says of it. */
export interface Judged {
  readonly hit: Hit;
  /** That it answers, from 0 to 1. */
  readonly probability: number;
  /** In words; null when it does not answer. */
  readonly strength: Strength | null;
}

export interface Answering extends Judged {
  readonly strength: Strength;
}

/** Judges each hit. Where some were read, those that were not have ranked too low to answer: their probability is 0. */
export function judge(hits: readonly Hit[], calibration: Calibration): Judged[] {
  const isRead = hits.some(({ signals }) => signals.reading !== null);
  return hits.map((hit) => {
    if (isRead && hit.signals.reading === null) return { hit, probability: 0, strength: null };
    const chance = probability(featuresOf(hit), calibration);
    return { hit, probability: chance, strength: strengthOf(chance, calibration) };
  });
}

function strengthOf(chance: number, { least }: Calibration): Strength | null {
  if (chance >= least.strong) return 'strong';
  return chance >= least.fair ? 'fair' : null;
}

/**
 * What is less likely than this share of the likeliest is not quoted, though it is likely enough by itself: it is taken to
 * be on the topic without answering. (Not measured. Before hits had probabilities, a share of the best score was: it showed
 * two quotes on the mean instead of nearly three, and lost the right one for less than 1% of the questions. What this share
 * of a probability shows and loses is not known.)
 */
const SHARE_OF_BEST = 0.4;

/** Those that answer, in order: good enough by themselves, and not far behind the likeliest. */
export function answering(judged: readonly Judged[]): Answering[] {
  const least = leastNear(judged);
  return judged.flatMap(({ strength, ...one }) => (strength && one.probability >= least ? [{ ...one, strength }] : []));
}

/** From this probability on a hit is not far behind the likeliest. */
export function leastNear(judged: readonly Judged[]): number {
  return Math.max(...judged.map(({ probability }) => probability)) * SHARE_OF_BEST;
}
