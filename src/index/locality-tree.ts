import { type LocalityLabel, labelOf } from '../localities/label.ts';
import type { Locality } from '../localities/locality.ts';
import { localityCard } from './locality-card.ts';
import type { PassageIndex } from './passage-index.ts';

/** A locality that passages are about, with those of its parts. */
export interface LocalityNode extends LocalityLabel, Pick<Locality, 'kind'> {
  /** About it or its parts. */
  readonly passages: number;
  readonly documents: number;
  /** As YYYY-MM-DD. */
  readonly newest: string | null;
  /** The most passages first. */
  readonly parts: readonly LocalityNode[];
}

/**
 * What the collection has, by locality.
 * @param within the id of the locality whose parts are wanted; null for the whole tree
 */
export function localityTree(within: string | null, index: PassageIndex): LocalityNode[] {
  const { gazetteer, localities } = index;
  const parent = within === null ? undefined : gazetteer.get(within);
  return (parent ? gazetteer.partsOf(parent) : gazetteer.roots)
    .filter((locality) => localities.has(locality))
    .map((locality) => nodeOf(locality, index))
    .sort((a, b) => b.passages - a.passages);
}

function nodeOf(locality: Locality, index: PassageIndex): LocalityNode {
  const { passages, documents, newest } = localityCard(locality.id, index);
  const parts = localityTree(locality.id, index);
  return { ...labelOf(locality, index.gazetteer), kind: locality.kind, passages, documents, newest, parts };
}
