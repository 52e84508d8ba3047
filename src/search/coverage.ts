import type { Bm25 } from '../index/bm25.ts';
import { lowest } from '../text/ordered.ts';
import type { Wanted } from './lexical-signal.ts';
import type { SameTerms } from './other-script-dates.ts';

/** Which of the question's words a passage has. */
export interface Coverage {
  /** Those that it has, as they are searched. */
  readonly found: readonly string[];
  /** From 0 to 1: how much of them, by weight, it has, however often. */
  readonly covered: number;
  /** How much of them, by weight, it lacks: 1 for each that no passage has. (Words at hand in every other weigh nearly 0.) */
  readonly lacking: number;
  /** Whether it has the one that tells most. */
  readonly hasRarest: boolean;
}

interface Sought extends Pick<Wanted, 'terms'> {
  readonly sameAs: SameTerms;
}

/** Tells what a passage has of some terms, by its row: a date as well in the words of the other script. */
export function coverageOf({ terms, sameAs }: Sought, lexical: Bm25): (row: number) => Coverage {
  const wanted = terms.map((term) => {
    const rows = [term, ...(sameAs.get(term) ?? [])].map((one) => lexical.rowsOf(one));
    return { term, rows, weight: lexical.weight(term) };
  });
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
  const rarest = Math.max(...wanted.map(({ weight }) => weight));
  return (row) => {
    const found = wanted.filter(({ rows }) => rows.some((some) => includes(some, row)));
    const weight = found.reduce((sum, one) => sum + one.weight, 0);
    return {
      found: found.map(({ term }) => term),
      covered: total === 0 ? 0 : weight / total,
      lacking: (total - weight) / lexical.weight(''),
      hasRarest: total === 0 || found.some((one) => one.weight === rarest),
    };
  };
}

/** @param rows in order */
function includes(rows: ArrayLike<number>, row: number): boolean {
  return rows[lowest(rows, (one) => one >= row)] === row;
}
