import type { PassageIndex } from '../index/passage-index.ts';
import type { Reach } from './answer.ts';
import { rowsWithin } from './bounds.ts';
import type { Scope } from './scope.ts';

/** Passages, by row, among which an answer may be looked for. */
export interface Searchable {
  readonly reach: Reach;
  readonly rows: readonly number[];
}

/**
 * Where to look, one after the other, until something answers. A scope that was chosen is strict. One that the question
 * names is strict too, unless nothing in it answers: then passages that name the locality may, and then those about what
 * it lies in as a whole, but never those about its neighbours. What it is bounded by besides holds for all of them.
 */
export function reachesOf(scope: Scope, index: PassageIndex): Searchable[] {
  const [first, ...beyond] = unboundedReaches(scope, index).map(({ reach, rows }) => ({
    reach,
    rows: rowsWithin(rows, scope.bounds, index),
  }));
  return first ? [first, ...beyond.filter(({ rows }) => rows.length > 0)] : [];
}

function unboundedReaches({ localities }: Scope, index: PassageIndex): Searchable[] {
  if (localities.length === 0) return [{ reach: 'about', rows: index.rows }];
  const rows = index.localities;
  const about: Searchable = { reach: 'about', rows: union(localities.map(({ id }) => rows.about(id))) };
  if (localities.some(({ from }) => from === 'option')) return [about];
  return [
    about,
    { reach: 'naming', rows: union(localities.map(({ id }) => rows.naming(id))) },
    { reach: 'around', rows: union(localities.flatMap(({ id }) => aroundEach(id, index))) },
  ];
}

/** The passages about each of the localities that one lies in, but about no other part of it. */
function aroundEach(id: string, index: PassageIndex): (readonly number[])[] {
  const locality = index.gazetteer.get(id);
  const around = locality ? index.gazetteer.around(locality) : [];
  return around.map((one) => index.localities.about(one.id).filter((row) => index.passage(row).about.includes(one.id)));
}

function union(lists: readonly (readonly number[])[]): readonly number[] {
  const [only, ...others] = lists;
  if (only && others.length === 0) return only;
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}
