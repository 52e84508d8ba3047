import { nearestCovered } from '../../../answer/near-scope.ts';
import { localityCard } from '../../../index/locality-card.ts';
import type { PassageIndex } from '../../../index/passage-index.ts';
import type { Locality } from '../../../localities/locality.ts';
import { nothingAbout } from '../answers/nothing-about.ts';
import type { Language } from '../language/language.ts';
import { formatPageId, MAX_CITATIONS } from '../writing/custom-id.ts';
import { button, framed, type Outgoing, rows, text } from '../writing/outgoing.ts';
import { cardFor, labelFor, placeLabel } from './place-label.ts';
import { placeName, placeNames } from './place-name.ts';
import { renderCard } from './render-card.ts';

const MAX_PLACES = 3;

/** The card of a locality that nothing is about: with a button to what names it, or else what there is nearest to it. */
export function emptyCard(locality: Locality, index: PassageIndex, language: Language): Outgoing {
  const label = placeLabel(locality, index.gazetteer, language);
  const naming = index.localities.naming(locality.id).map((row) => index.passage(row).id);
  const nearest =
    naming.length > 0 ? [] : nearestCovered([label], index).map((one) => labelFor(one, index.gazetteer, language));
  const texts = [
    ...renderCard(cardFor(localityCard(locality.id, index), index.gazetteer, language), language),
    nothingAbout([label], placeName(label, language), index, language),
    ...(nearest.length > 0
      ? [`-# ${language.say('places.nearest', { names: placeNames(nearest, MAX_PLACES, language) })}`]
      : []),
  ];
  return framed(null, [...texts.map(text), ...namingRow(naming, language)]);
}

/** To the first few passages that name the locality; its card stays above them, as it does above those about it. */
function namingRow(passages: readonly string[], language: Language) {
  if (passages.length === 0) return [];
  const shown = passages.slice(0, MAX_CITATIONS);
  const citations = shown.map((passage) => ({ passage, sentence: null, strength: null }));
  return rows([
    button(showNaming(shown.length, passages.length, language), formatPageId({ of: 'card', page: 1, citations })),
  ]);
}

function showNaming(shown: number, of: number, { say }: Language): string {
  return of > shown ? say('places.showSome', { shown }) : say('places.showNaming', { count: of });
}
