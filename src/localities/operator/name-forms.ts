import { LEVEL_OF, readKindAfter, splitName } from '../kinds.ts';
import type { Locality, LocalityKind } from '../locality.ts';

/** Divisions that stand on no level of their own. */
const LOW_DIVISIONS: ReadonlySet<LocalityKind> = new Set(['subdistrict', 'town', 'township', 'village']);

/** A city that is called new is no division: 智慧新城. */
const NEW_CITY = /.新城$/u;

/**
 * How a locality's names are found in texts. Of "Hejing County" and 和静县, which say what it is, and of "Hejing", the
 * stem: texts may write the kind or not. A name is whole where it says another kind ("Xiling Town" of a subdistrict), has
 * its kind in itself ("Smart New City"), or is none that a kind goes with: schools, scenic areas, countries.
 */
export function formsOf(kind: LocalityKind, names: readonly string[]): Pick<Locality, 'stems' | 'wholes'> {
  const stems = new Set<string>();
  const wholes = new Set<string>();
  for (const name of names) {
    const split = isDivision(kind) ? splitName(name) : null;
    if (split) stems.add(split.stem.toLowerCase());
    if (split ? !split.kinds.includes(kind) : !isDivision(kind) || hasKindInside(name)) wholes.add(name);
    else if (!split) stems.add(name.toLowerCase());
  }
  return { stems: [...stems], wholes: [...wholes] };
}

function isDivision(kind: LocalityKind): boolean {
  return (LEVEL_OF[kind] > 0 && LEVEL_OF[kind] < 4) || LOW_DIVISIONS.has(kind);
}

function hasKindInside(name: string): boolean {
  const ends = Array.from(name.matchAll(/\s+/g), ({ index }) => index);
  return NEW_CITY.test(name) || ends.some((end) => readKindAfter(name, end)?.end === name.length);
}
