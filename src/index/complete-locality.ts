import { complete } from '../localities/complete.ts';
import type { Gazetteer } from '../localities/gazetteer.ts';
import type { Locality } from '../localities/locality.ts';
import { lookUp } from '../localities/questions/look-up.ts';
import type { LocalityRows } from './locality-rows.ts';

/** What a locality lies in, as people write it behind a name. */
const WITHIN = /\s*[,，].*$/u;

/**
 * The localities that somebody may mean who types so far: by the beginning of a name; else by what was typed as a whole,
 * with a slip or with what it lies in; else by the name alone.
 */
export function completeLocality(
  typed: string,
  gazetteer: Gazetteer,
  rows: LocalityRows,
  limit: number,
): readonly Locality[] {
  const begun = (text: string) => complete(text, gazetteer, ({ id }) => rows.about(id).length, limit);
  const found = begun(typed);
  if (found.length > 0) return found;
  const meant = lookUp(typed, gazetteer, rows);
  if (meant.length > 0) return meant.slice(0, limit);
  return WITHIN.test(typed) ? begun(typed.replace(WITHIN, '')) : [];
}
