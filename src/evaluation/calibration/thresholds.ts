import { sum } from 'simple-statistics';
import type { Strength } from '../../answer/reference.ts';

/** What the judge would say of a question. */
export interface Outcome {
  readonly isAnswerable: boolean;
  /** The highest probability of its candidates. */
  readonly probability: number;
  /** Whether the likeliest candidate answers. */
  readonly isRight: boolean;
}

/**
 * So many of the answerable questions that are looked for may be refused: more would be felt as a bot that knows nothing.
 * (Of all, it is to stay below 6%: some others are refused as it is not clear what place is meant, and of a hundred or two
 * questions it comes out one or two in a hundred higher or lower.)
 */
const REFUSED = 0.04;

/** A match that answers two times of three, or oftener, is called strong. */
const STRONG = 0.667;

/**
 * The two probabilities that matter to users: from `fair` on a passage is shown, as then all but 4% of the answerable
 * questions are answered, every set counting the same; from `strong` on its match is called so.
 */
export function thresholds(sets: readonly (readonly Outcome[])[]): Record<Strength, number> {
  const fair = fairFrom(sets.flatMap(weighted));
  return { fair, strong: Math.max(fair, STRONG) };
}

interface Weighted extends Outcome {
  readonly weight: number;
}

/** So that every set counts the same. */
function weighted(outcomes: readonly Outcome[]): Weighted[] {
  return outcomes.map((outcome) => ({ ...outcome, weight: 1 / outcomes.length }));
}

function fairFrom(outcomes: readonly Weighted[]): number {
  const answerable = outcomes.filter(({ isAnswerable }) => isAnswerable).sort((a, b) => a.probability - b.probability);
  const all = sum(answerable.map(({ weight }) => weight));
  let refused = 0;
  for (const { weight, probability } of answerable) {
    refused += weight;
    if (refused > REFUSED * all) return round(probability);
  }
  return 0;
}

/** Downwards, so that who is exactly at a threshold stays on its side. */
function round(probability: number): number {
  return Math.floor(probability * 1_000) / 1_000;
}
