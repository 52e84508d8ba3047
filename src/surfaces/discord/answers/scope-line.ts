import type { Quoted } from '../../../answer/answer.ts';
import type { PassageIndex } from '../../../index/passage-index.ts';
import type { Gazetteer } from '../../../localities/gazetteer.ts';
import type { LocalityLabel } from '../../../localities/label.ts';
import type { Language } from '../language/language.ts';
import { labelFor } from '../places/place-label.ts';
import { placeNames, shortName } from '../places/place-name.ts';
import { field } from '../writing/field.ts';
import { SCOPE_ROOM } from '../writing/rooms.ts';
import { weigh } from '../writing/weight.ts';
import { smallBounds } from './bounds-line.ts';
import { nothingAbout } from './nothing-about.ts';

/**
 * How many places are named of the scope, and of others, and how many documents: as many as have room. Where even few have
 * not, as their names are long, each name has only so much, by `weigh`, and what it lies in is left out.
 */
const MOST: readonly Most[] = [
  { scope: 3, names: 2, documents: 2 },
  { scope: 2, names: 1, documents: 2 },
  { scope: 1, names: 1, documents: 1 },
  { scope: 1, names: 1, documents: 1, room: 22 },
  { scope: 1, names: 1, documents: 1, room: 14 },
];

interface Most {
  readonly scope: number;
  readonly names: number;
  readonly documents: number;
  readonly room?: number;
}

/** What an answer is limited to, and what its quotes have to do with that, as lines of small print. */
export function scopeLine(
  answer: Quoted,
  index: Pick<PassageIndex, 'gazetteer' | 'localities'>,
  language: Language,
): string {
  const ways = MOST.map((most) => linesOf(answer, most, index, language));
  return ways.find((lines) => weigh(lines) <= SCOPE_ROOM) ?? ways.at(-1) ?? '';
}

function linesOf(
  answer: Quoted,
  most: Most,
  index: Pick<PassageIndex, 'gazetteer' | 'localities'>,
  language: Language,
): string {
  const { missing, unanswered, beyondLimit, excluded, bounds } = answer;
  const reach = reachOf(answer, most, index.gazetteer, language);
  const lines = reach === null ? [] : [reach];
  if (excluded.length > 0) lines.push(language.say('answer.without', { names: shortNames(excluded, most, language) }));
  if (beyondLimit.length > 0) {
    lines.push(language.say('answer.beyondLimit', { names: shortNames(beyondLimit, most, language, 'and') }));
  }
  if (unanswered.length > 0) {
    const names = shortNames(unanswered, most, language);
    lines.push(language.say('answer.unanswered', { names }));
  }
  if (missing.length > 0) {
    const names = shortNames(missing, most, language);
    lines.push(nothingAbout(missing, names, index, language));
  }
  return [...lines.map((line) => `-# ${line}`), ...smallBounds(bounds, language, most.documents)].join('\n');
}

/** Null where the documents that were asked say it better. */
function reachOf(answer: Quoted, most: Most, gazetteer: Gazetteer, language: Language): string | null {
  const { reach, bounds } = answer;
  if (answer.scope.length === 0) return bounds?.chosen ? null : language.say('answer.everywhere');
  const scope = answeredOf(answer);
  if (reach === 'about')
    return language.say('answer.about', { names: fullNames(scope, most.scope, most, language, 'and') });
  const names = fullNames(scope, most.names, most, language, 'or');
  if (reach === 'naming') return language.say('answer.onlyNaming', { names, count: scope.length });
  return language.say('answer.onlyAround', {
    names,
    around: shortNames(aroundIn(scope, answer, gazetteer, language), most, language, 'and'),
    count: scope.length,
  });
}

function shortNames(labels: readonly LocalityLabel[], most: Most, language: Language, last: 'and' | 'or' = 'or') {
  const nameOf = (label: LocalityLabel) => (most.room === undefined ? shortName(label) : field(label.name, most.room));
  return language.listed(labels.map(nameOf), most.names, last);
}

/** With what they lie in, where that has room. */
function fullNames(
  labels: readonly LocalityLabel[],
  count: number,
  most: Most,
  language: Language,
  last: 'and' | 'or',
) {
  return most.room === undefined
    ? placeNames(labels, count, language, last)
    : shortNames(labels, { ...most, names: count }, language, last);
}

/** What the quotes have to do with, of the scope. */
function answeredOf({ scope, missing, unanswered, beyondLimit }: Quoted): readonly LocalityLabel[] {
  const others = new Set([...missing, ...unanswered, ...beyondLimit].map(({ id }) => id));
  return scope.filter(({ id }) => !others.has(id));
}

/** What the quotes are about of what localities lie in. */
function aroundIn(
  scope: readonly LocalityLabel[],
  { citations }: Quoted,
  gazetteer: Gazetteer,
  language: Language,
): LocalityLabel[] {
  const around = new Set(
    scope.flatMap(({ id }) => {
      const locality = gazetteer.get(id);
      return locality ? gazetteer.around(locality).map((one) => one.id) : [];
    }),
  );
  const found = citations.flatMap(({ localities }) => localities.filter(({ id }) => around.has(id)));
  return [...new Map(found.map((one) => [one.id, labelFor(one, gazetteer, language)])).values()];
}
