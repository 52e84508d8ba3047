import { FEATURES, ofFeatures, probability } from '../../answer/calibration.ts';
import { seededRandom } from '../beir/random.ts';
import type { Example, ExampleSet } from './example.ts';
import type { Weights } from './fit.ts';

const STEPS = 1_000_000;

/**
 * A set of questions whose passages answer as often as such weights say, by chance.
 * @param candidates of each question, whose features lie between -1 and 1
 */
export function drawnSet(
  name: string,
  weights: Weights,
  { questions = 2_000, candidates = 2, seed = 1 } = {},
): ExampleSet {
  const random = seededRandom(seed);
  const part = () => random.below(STEPS) / STEPS;
  const draw = () => {
    const features = ofFeatures(() => 2 * part() - 1);
    return { features, answers: part() < probability(features, weights) };
  };
  const examples = Array.from({ length: questions }, (): Example => {
    const drawn = Array.from({ length: candidates }, draw);
    return { isAnswerable: drawn.some(({ answers }) => answers), candidates: drawn };
  });
  return { name, examples };
}

/** Weights of which some are for, some against and some neither. */
export const KNOWN: Weights = {
  bias: -0.5,
  weights: ofFeatures((feature) => [1.5, -1, 0][FEATURES.indexOf(feature) % 3] ?? 0),
};
