import type { Gazetteer } from './gazetteer.ts';
import { LEVEL_OF } from './kinds.ts';
import type { Locality } from './locality.ts';
import { nameKey } from './names.ts';

/**
 * The localities whose names begin as somebody types, in any script: those that are called exactly so first, then those
 * of which the collection has most, then those of higher level.
 * @param weigh how much the collection has of a locality, from 0
 */
export function complete(
  typed: string,
  gazetteer: Gazetteer,
  weigh: (locality: Locality) => number,
  limit: number,
): Locality[] {
  const wanted = nameKey(typed);
  if (wanted === '' && typed.trim() !== '') return [];
  const found = new Map<Locality, boolean>();
  for (const key of gazetteer.keys()) {
    for (const locality of beginningSo(wanted, key, gazetteer)) {
      found.set(locality, key === wanted || found.get(locality) === true);
    }
  }
  return [...found]
    .sort(([a, aIsExact], [b, bIsExact]) => {
      return Number(bIsExact) - Number(aIsExact) || weigh(b) - weigh(a) || LEVEL_OF[a.kind] - LEVEL_OF[b.kind];
    })
    .slice(0, limit)
    .map(([locality]) => locality);
}

/** The localities with a name which, with its kind or without, begins as is wanted. */
function beginningSo(wanted: string, key: string, gazetteer: Gazetteer): Locality[] {
  if (key.startsWith(wanted)) return gazetteer.named(key).map(({ locality }) => locality);
  if (!wanted.startsWith(key)) return [];
  return gazetteer.named(key).flatMap(({ locality }) => {
    const names = [locality.name, ...locality.names];
    return names.some((name) => nameKey(name).startsWith(wanted)) ? locality : [];
  });
}
