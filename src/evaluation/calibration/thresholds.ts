import type { Strength } from '../../answer/reference.ts';

/** What the judge would say of a question. */
export interface Outcome {
  readonly set: string;
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
export function thresholds(outcomes: readonly Outcome[]): Record<Strength, number> {
  const fair = fairFrom(outcomes, weightOf(outcomes));
  return { fair, strong: Math.max(fair, STRONG) };
}

export type Weigh = (outcome: Outcome) => number;

/** What each counts, so that every set counts the same. */
export function weightOf(outcomes: readonly Outcome[]): Weigh {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) counts.set(outcome.set, (counts.get(outcome.set) ?? 0) + 1);
  return (outcome) => 1 / (counts.get(outcome.set) ?? 1);
}

function fairFrom(outcomes: readonly Outcome[], weigh: Weigh): number {
  const answerable = outcomes.filter(({ isAnswerable }) => isAnswerable).sort((a, b) => a.probability - b.probability);
  const all = sum(answerable.map(weigh));
  let refused = 0;
  for (const outcome of answerable) {
    refused += weigh(outcome);
    if (refused > REFUSED * all) return round(outcome.probability);
  }
  return 0;
}

/** Downwards, so that who is exactly at a threshold stays on its side. */
function round(probability: number): number {
  return Math.floor(probability * 1_000) / 1_000;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
