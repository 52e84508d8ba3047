import { mean, sum } from 'simple-statistics';
import { estimateMean, type Interval } from './bootstrap.ts';
import { seededRandom } from './random.ts';

/** How often the signs are drawn. */
export const PERMUTATIONS = 10_000;

/** Sums of the same numbers in another order differ by less. */
const ROUNDING = 1e-9;

/** How the same questions came out before and now. */
export interface Paired extends Interval {
  readonly before: number;
  readonly now: number;
  /** Mean of now less before, with its 95% interval. */
  readonly difference: number;
  /** How likely a difference at least so large is, in either direction, if it is all chance. */
  readonly p: number;
}

/**
 * Compares two measures of the same questions by a paired permutation test, two-sided: if both are alike, each
 * question's difference could as well have the other sign (Smucker, Allan & Carterette, "A comparison of statistical
 * significance tests for information retrieval evaluation", 2007). The draw itself counts as one of the permutations,
 * so that p is never 0 (Phipson & Smyth, 2010). The interval is a bootstrap's, of the differences.
 * @param before of each question, in the order of `now`, and at least one
 */
export function comparePaired(before: readonly number[], now: readonly number[], seed: number): Paired {
  const differences = now.map((value, at) => value - (before[at] ?? Number.NaN));
  const { mean: difference, ...interval } = estimateMean(differences, seed);
  return { before: mean([...before]), now: mean([...now]), difference, ...interval, p: chance(differences, seed) };
}

function chance(differences: readonly number[], seed: number): number {
  const random = seededRandom(seed);
  // A difference of 0 is 0 with either sign.
  const some = differences.filter((difference) => difference !== 0);
  const least = Math.abs(sum([0, ...some])) - ROUNDING;
  let asLarge = 1;
  for (let draw = 0; draw < PERMUTATIONS; draw++) {
    let total = 0;
    for (const difference of some) total += random.coin() ? difference : -difference;
    if (Math.abs(total) >= least) asLarge++;
  }
  return asLarge / (PERMUTATIONS + 1);
}
