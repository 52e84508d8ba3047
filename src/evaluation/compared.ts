import { comparePaired, type Paired } from './beir/paired-test.ts';

/** One measure before and now, on the same questions. */
export interface Compared extends Paired {
  readonly row: string;
  readonly metric: string;
  readonly questions: number;
}

/** A measure of each question, before and now, in the same order. */
export interface Pairs {
  readonly row: string;
  readonly metric: string;
  readonly before: readonly number[];
  readonly now: readonly number[];
}

/** Compares each measure; those of no question are left out. */
export function compareAll(pairs: readonly Pairs[], seed: number): Compared[] {
  return pairs.flatMap(({ row, metric, before, now }) =>
    now.length === 0 ? [] : [{ row, metric, questions: now.length, ...comparePaired(before, now, seed) }],
  );
}
