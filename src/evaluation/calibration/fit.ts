import { Matrix, solve } from 'ml-matrix';
import { type Calibration, FEATURES, ofFeatures } from '../../answer/calibration.ts';
import type { Candidate, ExampleSet } from './example.ts';

export type Weights = Pick<Calibration, 'bias' | 'weights'>;

/** Keeps the weights small where the examples say little; in candidates. */
const RIDGE = 3;

/**
 * Only so many of a question's candidates are fitted to, the best: users see few more, and further down there are too many
 * that hardly could answer. (Measured on eight sets, each judged by weights fitted to the others: with the best two .39 of
 * the unanswerable are refused where 6% of the answerable are, with the best eight as many, but then probabilities are too
 * low by up to .2.)
 */
const FITTED = 2;

/** Newton's steps double the right digits each time: so many are plenty. */
const STEPS = 25;

/**
 * The weights by which the probability that a candidate answers is nearest to whether it does: logistic regression with a
 * ridge, by iteratively reweighted least squares (Hastie, Tibshirani & Friedman, "The Elements of Statistical Learning",
 * 4.4.1). Every set counts the same, however many questions it has.
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
  const found = newton(new Matrix(rows), candidates);
  return unscaled(found, scales);
}

interface Weighted extends Candidate {
  readonly weight: number;
}

/** So that a set's candidates together weigh as much as a set of a thousand. */
function weighted(candidates: readonly Candidate[]): Weighted[] {
  return candidates.map((candidate) => ({ ...candidate, weight: 1_000 / candidates.length }));
}

function newton(rows: Matrix, candidates: readonly Weighted[]): number[] {
  let weights = Matrix.zeros(rows.columns, 1);
  const ridge = Matrix.eye(rows.columns, rows.columns, RIDGE).set(0, 0, 0);
  for (let step = 0; step < STEPS; step++) {
    const chances = rows.mmul(weights).to1DArray().map(sigmoid);
    const errors = candidates.map(({ answers, weight }, at) => weight * (Number(answers) - (chances[at] ?? 0)));
    const curvature = candidates.map(({ weight }, at) => weight * (chances[at] ?? 0) * (1 - (chances[at] ?? 0)));
    const gradient = rows.transpose().mmul(Matrix.columnVector(errors)).sub(ridge.mmul(weights));
    const hessian = rows.transpose().mmul(rows.clone().mulColumnVector(curvature)).add(ridge);
    weights = weights.add(solve(hessian, gradient));
  }
  return weights.to1DArray();
}

interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

function scaleOf(values: readonly number[]): Scale {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
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

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
