import type { PassageIndex } from '../index/passage-index.ts';
import type { Gazetteer } from '../localities/gazetteer.ts';
import { type LocalityLabel, labelOf } from '../localities/label.ts';
import { isDivision, type Locality } from '../localities/locality.ts';

/** How many are offered. */
const MOST = 3;

/**
 * What the collection has nearest to some localities: division codes are given out by region, province and prefecture,
 * so the longer the common beginning of two codes, the nearer they lie. Of equally near ones those with most passages.
 */
export function nearestCovered(missing: readonly LocalityLabel[], index: PassageIndex): LocalityLabel[] {
  const { gazetteer } = index;
  const codes = missing.flatMap(({ id }) => gazetteer.get(id) ?? []).map((locality) => codeOf(locality, gazetteer));
  const covered = [...new Set(index.passages.flatMap(({ about }) => about))].flatMap((id) => gazetteer.get(id) ?? []);
  return covered
    .map((locality) => ({
      locality,
      near: Math.max(...codes.map((code) => commonLength(code, codeOf(locality, gazetteer)))),
      passages: index.localities.about(locality.id).length,
    }))
    .sort((a, b) => b.near - a.near || b.passages - a.passages)
    .slice(0, MOST)
    .map(({ locality }) => labelOf(locality, gazetteer));
}

/** Of itself, or of the division that it lies in; empty for what lies in none. */
function codeOf(locality: Locality, gazetteer: Gazetteer): string {
  return [locality, ...gazetteer.around(locality)].find(isDivision)?.id ?? '';
}

function commonLength(a: string, b: string): number {
  const different = [...a].findIndex((digit, at) => digit !== b[at]);
  return different < 0 ? a.length : different;
}
