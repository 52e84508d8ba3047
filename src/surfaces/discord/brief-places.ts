import type { Citation } from '../../answer/answer.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import type { LocalityLabel } from '../../localities/label.ts';

/** A label with what it lies in only where the collection has something on a namesake. */
export function briefly(label: LocalityLabel, index: Pick<PassageIndex, 'lookUp'>): LocalityLabel {
  return index.lookUp(label.name).length > 1 ? label : { ...label, within: null };
}

/** A citation whose localities are named as briefly as they can be. */
export function withBriefPlaces(citation: Citation, index: Pick<PassageIndex, 'lookUp'>): Citation {
  return { ...citation, localities: citation.localities.map((label) => briefly(label, index)) };
}
