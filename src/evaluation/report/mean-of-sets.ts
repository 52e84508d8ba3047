import { quantile } from 'simple-statistics';
import { type Estimate, meanOf, RESAMPLES } from '../beir/bootstrap.ts';
import { seededRandom } from '../beir/random.ts';

/**
 * The mean of the sets' means, each counting the same, with its 95% interval: the questions of each set are drawn anew
 * (bootstrap by strata), the sets stay.
 * @param sets the values of the questions of each, NaN of no set
 */
export function meanOfSets(sets: readonly (readonly number[])[], seed: number): Estimate {
  const random = seededRandom(seed);
  const drawn = sets.map(({ length }) => new Uint32Array(length));
  const found = Array.from({ length: sets.length === 0 ? 0 : RESAMPLES }, () => {
    for (const numbers of drawn) for (let at = 0; at < numbers.length; at++) numbers[at] = random.below(numbers.length);
    return meanOver(sets, drawn);
  });
  const interval = found.length === 0 ? [Number.NaN, Number.NaN] : [quantile(found, 0.025), quantile(found, 0.975)];
  const itself = sets.map((values) => Uint32Array.from(values.keys()));
  return { mean: meanOver(sets, itself), low: interval[0] ?? Number.NaN, high: interval[1] ?? Number.NaN };
}

function meanOver(sets: readonly (readonly number[])[], drawn: readonly Uint32Array[]): number {
  return sets.reduce((sum, values, at) => sum + meanOf(values, drawn[at] ?? NONE), 0) / sets.length;
}

const NONE = new Uint32Array();
