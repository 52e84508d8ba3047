import { nearestCovered } from '../../answer/near-scope.ts';
import { localityCard } from '../../index/locality-card.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { labelOf } from '../../localities/label.ts';
import type { Locality } from '../../localities/locality.ts';
import { formatPageId, MAX_CITATIONS } from './custom-id.ts';
import { nothingAbout } from './nothing-about.ts';
import { button, framed, type Outgoing, rows, text } from './outgoing.ts';
import { placeName, placeNames } from './place-name.ts';
import { renderCard } from './render-card.ts';
import { wording } from './wording.ts';

const MAX_PLACES = 3;

/** The card of a locality that nothing is about: with a button to what names it, or else what there is nearest to it. */
export function emptyCard(locality: Locality, index: PassageIndex): Outgoing {
  const label = labelOf(locality, index.gazetteer);
  const naming = index.localities.naming(locality.id).map((row) => index.passage(row).id);
  const nearest = naming.length > 0 ? [] : nearestCovered([label], index);
  const texts = [
    ...renderCard(localityCard(locality.id, index)),
    nothingAbout([label], placeName(label), index),
    ...(nearest.length > 0 ? [`-# ${wording.nearestPlaces(placeNames(nearest, MAX_PLACES))}`] : []),
  ];
  return framed(null, [...texts.map(text), ...namingRow(naming)]);
}

/** To the first few passages that name the locality; its card stays above them, as it does above those about it. */
function namingRow(passages: readonly string[]) {
  if (passages.length === 0) return [];
  const shown = passages.slice(0, MAX_CITATIONS);
  const citations = shown.map((passage) => ({ passage, sentence: null, strength: null }));
  return rows([
    button(wording.showNaming(shown.length, passages.length), formatPageId({ of: 'card', page: 1, citations })),
  ]);
}
