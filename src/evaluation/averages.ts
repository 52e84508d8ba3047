import { mean as meanOfSome, median as medianOfSome } from 'simple-statistics';

/** NaN of none. */
export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? Number.NaN : meanOfSome([...numbers]);
}

/** The middle one, or the mean of the two in the middle; NaN of none. */
export function median(numbers: readonly number[]): number {
  return numbers.length === 0 ? Number.NaN : medianOfSome([...numbers]);
}
