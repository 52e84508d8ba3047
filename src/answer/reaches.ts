import type { PassageIndex } from '../index/passage-index.ts';
import type { LocalityLabel } from '../localities/label.ts';
import { rowsWithin } from './bounds.ts';
import type { Scope } from './scope.ts';

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
  readonly locality: LocalityLabel;
  readonly rows: readonly number[];
}

/**
 * Where to look, one after the other, until something answers. A scope that was chosen is strict. One that the question
 * names is strict too, unless nothing in it answers: then passages that name the locality may, and then those about what
 * it lies in as a whole, but never those about its neighbours. What it is bounded by besides holds for all of them.
 */
export function reachesOf(scope: Scope, index: PassageIndex): Searchable[] {
  if (scope.localities.length === 0) {
    return [{ reach: 'about', rows: wantedOf(index.rows, scope, null, index), areas: [] }];
  }
  const reaching = (reach: Reach, rowsOf: (id: string) => readonly number[]): Searchable => {
    const areas = scope.localities.map((locality) => ({
      locality,
      rows: wantedOf(rowsOf(locality.id), scope, locality.id, index),
    }));
    return { reach, areas, rows: union(areas.map(({ rows }) => rows)) };
  };
  const rows = index.localities;
  const about = reaching('about', (id) => rows.about(id));
  if (scope.from === 'option') return [about];
  const beyond = [
    reaching('naming', (id) => rows.naming(id)),
    reaching('around', (id) => union(aroundEach(id, index))),
  ];
  return [about, ...beyond.filter((one) => one.rows.length > 0)];
}

/**
 * Of some passages those within the bounds, and not about what is not wanted; but who excludes what a locality lies in
 * ("Kaihua, not Quzhou") wants the locality itself.
 * @param id of the locality that they are looked at for; null for none
 */
function wantedOf(rows: readonly number[], scope: Scope, id: string | null, index: PassageIndex): readonly number[] {
  const { gazetteer, localities } = index;
  const around = new Set(id === null ? [] : gazetteer.withAround(id));
  const excluded = scope.excluded.filter((one) => !around.has(one.id));
  const unwanted = new Set(excluded.flatMap((one) => localities.about(one.id)));
  const within = rowsWithin(rows, scope.bounds, index);
  return unwanted.size === 0 ? within : within.filter((row) => !unwanted.has(row));
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
