import type { Citation } from '../../../answer/answer.ts';
import type { PassageIndex } from '../../../index/passage-index.ts';
import type { LocalityLabel } from '../../../localities/label.ts';
import type { Language } from '../language/language.ts';
import { labelFor } from './place-label.ts';

type Places = Pick<PassageIndex, 'gazetteer' | 'lookUp'>;

/** A label with what it lies in only where the collection has something on a namesake. */
export function briefly(label: LocalityLabel, { gazetteer, lookUp }: Places, language: Language): LocalityLabel {
  return labelFor(lookUp(label.name).length > 1 ? label : { ...label, within: null }, gazetteer, language);
}

/** A citation whose localities are named as briefly as they can be. */
export function withBriefPlaces(citation: Citation, index: Places, language: Language): Citation {
  return { ...citation, localities: citation.localities.map((label) => briefly(label, index, language)) };
}
