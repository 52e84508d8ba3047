import { mean, standardDeviation } from 'simple-statistics';
import { type Calibration, FEATURES, logitOf, ofFeatures } from '../../answer/calibration.ts';
import type { Candidate, ExampleSet } from './example.ts';
import { regress } from './regress.ts';

export type Weights = Pick<Calibration, 'bias' | 'weights'>;

/**
 * Only so many of a question's candidates are fitted to, the best: users see few more, and further down there are too many
 * that hardly could answer. (Measured on eight sets, each judged by weights fitted to the others: with the best two .39 of
 * the unanswerable are refused where 6% of the answerable are, with the best eight as many, but then probabilities are too
 * low by up to .2.)
 */
const FITTED = 2;

/**
 * The weights by which the probability that a candidate answers is nearest to whether it does. Every set counts the same,
 * however many questions it has.
 */
export function fit(sets: readonly ExampleSet[]): Weights {
  const candidates = sets.flatMap(({ examples }) =>
    weighted(examples.flatMap((example) => example.candidates.slice(0, FITTED))),
  );
  const scales = FEATURES.map((feature) => scaleOf(candidates.map(({ features }) => features[feature])));
  const rows = candidates.map(({ features }) => [
    1,
    ...FEATURES.map((feature, at) => (features[feature] - (scales[at]?.mean ?? 0)) / (scales[at]?.deviation ?? 1)),
  ]);
  return unscaled(regress(rows, candidates), scales);
}

/**
 * The same weights, all made larger or smaller alike and shifted, so that probabilities are right for one set: where its
 * questions are easier than others, the weights alone say too little (Platt, "Probabilistic Outputs for Support Vector
 * Machines", 1999).
 */
export function fitTo({ examples }: ExampleSet, { bias, weights }: Weights): Weights {
  const candidates = weighted(examples.flatMap((example) => example.candidates.slice(0, FITTED)));
  const rows = candidates.map(({ features }) => [1, logitOf(features, { bias, weights })]);
  const [shift = 0, slope = 1] = regress(rows, candidates);
  return {
    bias: round(shift + slope * bias),
    weights: ofFeatures((feature) => round(slope * weights[feature])),
  };
}

interface Weighted extends Candidate {
  readonly weight: number;
}

/** So that a set's candidates together weigh as much as a set of a thousand. */
function weighted(candidates: readonly Candidate[]): Weighted[] {
  return candidates.map((candidate) => ({ ...candidate, weight: 1_000 / candidates.length }));
}

interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

function scaleOf(values: number[]): Scale {
  return { mean: mean(values), deviation: standardDeviation(values) || 1 };
}

/** What the weights are for the features as they come. */
function unscaled([bias = 0, ...weights]: readonly number[], scales: readonly Scale[]): Weights {
  const plain = scales.map(({ deviation }, at) => (weights[at] ?? 0) / deviation);
  const shift = scales.reduce((sum, { mean }, at) => sum + mean * (plain[at] ?? 0), 0);
  return {
    bias: round(bias - shift),
    weights: ofFeatures((feature) => round(plain[FEATURES.indexOf(feature)] ?? 0)),
  };
}

/** More digits would say nothing. */
function round(weight: number): number {
  return Number(weight.toPrecision(4));
}
