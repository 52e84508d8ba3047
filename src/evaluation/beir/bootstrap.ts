import { mean, quantile } from 'simple-statistics';
import { seededRandom } from './random.ts';

/** How many samples an interval is made of. */
export const RESAMPLES = 2_000;

/** What 95 of 100 samples lie between; NaN of nothing. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Estimate extends Interval {
  readonly mean: number;
}

/** The mean of some values, with its 95% interval; NaN of none. */
export function estimateMean(values: readonly number[], seed: number): Estimate {
  if (values.length === 0) return { mean: Number.NaN, ...NOTHING };
  return { mean: mean([...values]), ...bootstrap(values.length, (drawn) => meanOf(values, drawn), seed) };
}

/**
 * The 95% interval of what is measured on some questions, by the percentiles of the bootstrap (Efron & Tibshirani,
 * "An Introduction to the Bootstrap", 1993).
 * @param count of the questions
 * @param statistic measures those with these numbers, counted from 0, some of them several times
 */
export function bootstrap(count: number, statistic: (drawn: Uint32Array) => number, seed: number): Interval {
  const random = seededRandom(seed);
  const drawn = new Uint32Array(count);
  const found = Array.from({ length: RESAMPLES }, () => {
    for (let at = 0; at < count; at++) drawn[at] = random.below(count);
    return statistic(drawn);
  }).filter((value) => !Number.isNaN(value));
  return found.length === 0 ? NOTHING : { low: quantile(found, 0.025), high: quantile(found, 0.975) };
}

const NOTHING: Interval = { low: Number.NaN, high: Number.NaN };

/** For loops of millions: the library's own mean corrects rounding at each step. */
export function meanOf(values: readonly number[], drawn: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < drawn.length; at++) sum += values[drawn[at] ?? 0] ?? 0;
  return sum / drawn.length;
}
