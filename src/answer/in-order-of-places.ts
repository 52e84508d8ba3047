import type { PassageIndex } from '../index/passage-index.ts';
import type { Hit } from '../search/hit.ts';
import type { Scope } from './scope.ts';

/**
 * Who asks for two localities wants to hear of both: first comes what speaks of both, then the best about each, then
 * the second best about any.
 */
export function inOrderOfPlaces<Found extends { readonly hit: Hit }>(
  found: readonly Found[],
  { localities }: Pick<Scope, 'localities'>,
  { localities: rows, rowOf }: PassageIndex,
): readonly Found[] {
  if (localities.length < 2) return found;
  const about = localities.map(({ id }) => new Set(rows.about(id)));
  const spokenOf = localities.map(({ id }) => new Set([...rows.about(id), ...rows.naming(id)]));
  const ofAll = found.filter(({ hit }) => spokenOf.every((some) => some.has(rowOf(hit.passage))));
  const bestOfEach = about.flatMap((some) => found.find(({ hit }) => some.has(rowOf(hit.passage))) ?? []);
  return [...new Set([...ofAll, ...found.filter((one) => bestOfEach.includes(one)), ...found])];
}
