import type { PassageIndex } from '../../../index/passage-index.ts';
import type { Locality } from '../../../localities/locality.ts';
import type { Language } from '../language/language.ts';
import { LONGEST_COMPLETION, MOST_COMPLETIONS } from '../replying/completed-option.ts';
import type { Context } from '../replying/context.ts';
import { Refusal } from '../replying/error-reply.ts';
import { field, label } from '../writing/field.ts';
import { chineseNameOf, placeLabel } from './place-label.ts';
import { placeNames, plainName } from './place-name.ts';

const NAME_ROOM = 60;
const OTHER_ROOM = 25;
const WRITTEN_ROOM = 100;

/** As many namesakes as a refusal names. */
const MAX_NAMESAKES = 4;

/** The localities that may be meant by what is typed so far, each with how much there is about it. */
export function placeChoices(typed: string, { app: { index }, language }: Context) {
  const found = index.complete(typed, MOST_COMPLETIONS).filter(({ id }) => id.length <= LONGEST_COMPLETION);
  return found.map((locality) => ({ name: choiceName(locality, index, language), value: locality.id }));
}

/** "Kecheng District, Quzhou · 柯城区 (4)", with the number of passages where there are any. */
function choiceName(locality: Locality, { gazetteer, localities }: PassageIndex, language: Language): string {
  const other = language.tag === 'en' ? chineseNameOf(locality) : locality.name;
  const name = plainName(placeLabel(locality, gazetteer, language), language, NAME_ROOM);
  const names = other === undefined || name.startsWith(other) ? name : `${name} · ${label(other, OTHER_ROOM)}`;
  const passages = localities.about(locality.id).length;
  return passages === 0 ? names : language.say('places.withCount', { name: names, count: passages });
}

/**
 * What is meant by what was written in such an option: one, or several namesakes.
 * @throws Refusal when nothing is called so
 */
export function placesMeant(
  written: string,
  index: PassageIndex,
  { say }: Language,
): readonly [Locality, ...Locality[]] {
  const [first, ...others] = index.lookUp(written);
  if (!first) throw new Refusal(say('places.unknown', { written: field(written, WRITTEN_ROOM) }));
  return [first, ...others];
}

/**
 * The one that is meant.
 * @throws Refusal when nothing is called so, or several are
 */
export function placeMeant(written: string, index: PassageIndex, language: Language): Locality {
  const [place, ...others] = placesMeant(written, index, language);
  if (others.length === 0) return place;
  const labels = [place, ...others].map((one) => placeLabel(one, index.gazetteer, language));
  const names = placeNames(labels, MAX_NAMESAKES, language, 'or');
  throw new Refusal(language.say('places.several', { written: field(written, WRITTEN_ROOM), names }));
}
