import type { PassageIndex } from '../index/passage-index.ts';
import type { Gazetteer } from '../localities/gazetteer.ts';
import { type LocalityLabel, labelOf } from '../localities/label.ts';
import { isDivision, type Locality } from '../localities/locality.ts';
import { nameKey } from '../localities/names.ts';
import { countSlips } from '../text/slips.ts';

/** How many are offered. */
const MOST = 3;

/** Shorter names are one slip from too many others. */
const SHORTEST_MISSPELT = 6;

/**
 * What the collection has nearest to some localities: what may have been meant, as a slip of the pen makes the one name of
 * the other; then what lies nearest. Division codes are given out by region, province and prefecture, so the longer the
 * common beginning of two codes, the nearer they lie. Of equally near ones those with most passages.
 */
export function nearestCovered(missing: readonly LocalityLabel[], index: PassageIndex): LocalityLabel[] {
  const { gazetteer } = index;
  const wanted = missing.flatMap(({ id }) => gazetteer.get(id) ?? []);
  const codes = wanted.map((locality) => codeOf(locality, gazetteer));
  const covered = [...new Set(index.passages.flatMap(({ about }) => about))].flatMap((id) => gazetteer.get(id) ?? []);
  return covered
    .map((locality) => ({
      locality,
      isAlike: wanted.some((one) => isSlipOf(one, locality)),
      near: Math.max(...codes.map((code) => commonLength(code, codeOf(locality, gazetteer)))),
      passages: index.localities.about(locality.id).length,
    }))
    .sort((a, b) => Number(b.isAlike) - Number(a.isAlike) || b.near - a.near || b.passages - a.passages)
    .slice(0, MOST)
    .map(({ locality }) => labelOf(locality, gazetteer));
}

/** Whether one slip of the pen is all that tells a name of the one from a name of the other. */
function isSlipOf(one: Locality, other: Locality): boolean {
  const names = latinNames(other);
  return latinNames(one).some((name) => names.some((meant) => countSlips(name, meant) === 1));
}

function latinNames({ stems }: Locality): string[] {
  return stems.map(nameKey).filter((key) => key.length >= SHORTEST_MISSPELT && /^\p{Script=Latin}/u.test(key));
}

/** Of itself, or of the division that it lies in; empty for what lies in none. */
function codeOf(locality: Locality, gazetteer: Gazetteer): string {
  return [locality, ...gazetteer.around(locality)].find(isDivision)?.id ?? '';
}

function commonLength(a: string, b: string): number {
  const different = [...a].findIndex((digit, at) => digit !== b[at]);
  return different < 0 ? a.length : different;
}
