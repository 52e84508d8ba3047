import type { Gazetteer } from './gazetteer.ts';
import { LEVEL_OF } from './kinds.ts';
import type { Locality } from './locality.ts';

/**
 * How well a locality fits in with others that stand near its name. Lying in one of them, or holding one, tells three
 * times as much as lying beside one.
 */
export function fit(locality: Locality, company: Iterable<Locality>, gazetteer: Gazetteer): number {
  let sum = 0;
  for (const other of company) {
    if (other === locality) continue;
    if (gazetteer.isWithin(locality, other) || gazetteer.isWithin(other, locality)) sum += RELATED;
    else if (locality.parent !== null && locality.parent === other.parent) sum += BESIDE;
  }
  return sum;
}

export const RELATED = 3;
const BESIDE = 1;

/** Without company, a name is the province's or the city's before it is a county's. */
export function prior({ kind }: Locality): number {
  const level = LEVEL_OF[kind];
  if (level === 1) return 4;
  return level === 2 ? 2 : 0;
}

/** The one with the highest score; undefined where two share it. */
export function best<Candidate>(
  candidates: readonly Candidate[],
  score: (candidate: Candidate) => number,
): { readonly candidate: Candidate; readonly score: number } | undefined {
  const ranked = candidates.map((candidate) => ({ candidate, score: score(candidate) }));
  ranked.sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  return first && first.score !== second?.score ? first : undefined;
}
