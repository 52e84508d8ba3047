import type { PassageIndex } from '../index/passage-index.ts';
import { rowsWithin } from './bounds.ts';
import type { Scope, ScopedLocality } from './scope.ts';

/**
 * What the passages of an answer have to do with its scope: they are about it; or, as none of those answers, they only
 * name it; or they are about what it lies in, as a whole.
 */
export type Reach = 'about' | 'naming' | 'around';

/** Passages, by row, among which an answer may be looked for. */
export interface Searchable {
  readonly reach: Reach;
  readonly rows: readonly number[];
  /** Those of each locality, of which one may be of several; none for all of the collection. */
  readonly areas: readonly Area[];
}

export interface Area {
  readonly locality: ScopedLocality;
  readonly rows: readonly number[];
}

/**
 * Where to look, one after the other, until something answers. A scope that was chosen is strict. One that the question
 * names is strict too, unless nothing in it answers: then passages that name the locality may, and then those about what
 * it lies in as a whole, but never those about its neighbours. What it is bounded by besides holds for all of them.
 */
export function reachesOf(scope: Scope, index: PassageIndex): Searchable[] {
  if (scope.localities.length === 0) {
    return [{ reach: 'about', rows: rowsWithin(index.rows, scope.bounds, index), areas: [] }];
  }
  const reaching = (reach: Reach, rowsOf: (id: string) => readonly number[]): Searchable => {
    const areas = scope.localities.map((locality) => ({
      locality,
      rows: rowsWithin(rowsOf(locality.id), scope.bounds, index),
    }));
    return { reach, areas, rows: union(areas.map(({ rows }) => rows)) };
  };
  const rows = index.localities;
  const about = reaching('about', (id) => rows.about(id));
  if (scope.localities.some(({ from }) => from === 'option')) return [about];
  const beyond = [
    reaching('naming', (id) => rows.naming(id)),
    reaching('around', (id) => union(aroundEach(id, index))),
  ];
  return [about, ...beyond.filter((one) => one.rows.length > 0)];
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
