import { type LocalityLabel, labelOf } from '../localities/label.ts';
import type { Locality } from '../localities/locality.ts';
import type { Passage } from '../passages/passage.ts';
import type { PassageIndex } from './passage-index.ts';

/** What a collection has of a locality, at a glance. */
export interface LocalityCard {
  readonly locality: Locality;
  /** What it lies in, the nearest first. */
  readonly around: readonly LocalityLabel[];
  /** Those of its direct parts that passages are about, the most first. */
  readonly parts: readonly (LocalityLabel & { readonly passages: number })[];
  /** How many passages are about it or its parts, and in how many documents. */
  readonly passages: number;
  readonly documents: number;
  /** How many other passages name it. */
  readonly naming: number;
  /** The date of the newest document about it, as YYYY-MM-DD; null where none has one. */
  readonly newest: string | null;
}

/** @throws RangeError for an id that the gazetteer does not know */
export function localityCard(id: string, index: PassageIndex): LocalityCard {
  const { gazetteer, localities } = index;
  const locality = gazetteer.get(id);
  if (!locality) throw new RangeError(`Cannot show a locality as it must be known: "${id}" is not`);
  const passages = passagesAbout(id, index);
  const parts = gazetteer.partsOf(locality).map((part) => {
    return { ...labelOf(part, gazetteer), passages: localities.about(part.id).length };
  });
  return {
    locality,
    around: gazetteer.around(locality).map((one) => labelOf(one, gazetteer)),
    parts: parts.filter((part) => part.passages > 0).sort((a, b) => b.passages - a.passages),
    passages: passages.length,
    documents: new Set(passages.map(({ file }) => file)).size,
    naming: localities.naming(id).length,
    newest: passages[0] ? dateOf(passages[0], index) : null,
  };
}

/** The passages about a locality or its parts, the newest first, those without a date last; of one document in order. */
export function passagesAbout(id: string, index: PassageIndex): Passage[] {
  const passages = index.localities.about(id).map((row) => index.passage(row));
  return passages.sort((a, b) => compare(dateOf(b, index), dateOf(a, index)));
}

function dateOf({ file }: Passage, index: PassageIndex): string | null {
  return index.document(file).metadata.date;
}

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
