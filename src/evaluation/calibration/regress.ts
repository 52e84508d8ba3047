import { Matrix, solve } from 'ml-matrix';
import { sigmoid } from '../../answer/calibration.ts';

/** Keeps the weights small where the cases say little; in cases. */
const RIDGE = 3;

/** Newton's steps double the right digits each time: so many are plenty, and seldom needed. */
const STEPS = 25;

/** A step by less changes no digit that is used. */
const LEAST_STEP = 1e-9;

/** Something that is so or not, and how much it counts. */
export interface Case {
  readonly answers: boolean;
  readonly weight: number;
}

/**
 * The weights of a logistic regression with a ridge, by iteratively reweighted least squares (Hastie, Tibshirani & Friedman,
 * "The Elements of Statistical Learning", 4.4.1).
 * @param rows what is known of each case, a 1 before it; the ridge leaves the weight of that alone
 */
export function regress(rows: readonly (readonly number[])[], cases: readonly Case[]): number[] {
  const known = new Matrix(rows.map((row) => [...row]));
  const transposed = known.transpose();
  const ridge = Matrix.eye(known.columns, known.columns, RIDGE).set(0, 0, 0);
  let weights = Matrix.zeros(known.columns, 1);
  for (let step = 0; step < STEPS; step++) {
    const chances = known.mmul(weights).to1DArray().map(sigmoid);
    const errors = cases.map(({ answers, weight }, at) => weight * (Number(answers) - (chances[at] ?? 0)));
    const curvature = cases.map(({ weight }, at) => weight * (chances[at] ?? 0) * (1 - (chances[at] ?? 0)));
    const gradient = transposed.mmul(Matrix.columnVector(errors)).sub(ridge.mmul(weights));
    const hessian = transposed.mmul(known.clone().mulColumnVector(curvature)).add(ridge);
    const change = solve(hessian, gradient);
    weights = Matrix.add(weights, change);
    if (change.norm('frobenius') < LEAST_STEP) break;
  }
  return weights.to1DArray();
}
