import type { Quoted } from '../../../answer/answer.ts';
import type { PassageIndex } from '../../../index/passage-index.ts';
import type { Gazetteer } from '../../../localities/gazetteer.ts';
import type { Language } from '../language/language.ts';
import { labelFor } from '../places/place-label.ts';
import { placeNames, shortName } from '../places/place-name.ts';
import { SCOPE_ROOM } from '../writing/rooms.ts';
import { weigh } from '../writing/weight.ts';
import { smallBounds } from './bounds-line.ts';
import { nothingAbout } from './nothing-about.ts';

/** How many places are named of the scope, and of others, and how many documents: as many as have room. */
const MOST = [
  { scope: 3, names: 2, documents: 2 },
  { scope: 2, names: 1, documents: 2 },
  { scope: 1, names: 1, documents: 1 },
] as const;

type Most = (typeof MOST)[number];

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
  const { missing, bounds } = answer;
  const reach = reachOf(answer, most, index.gazetteer, language);
  const lines = reach === null ? [] : [reach];
  if (missing.length > 0) {
    const names = language.listed(missing.map(shortName), most.names, 'or');
    lines.push(nothingAbout(missing, names, index, language));
  }
  return [...lines.map((line) => `-# ${line}`), ...smallBounds(bounds, language, most.documents)].join('\n');
}

/** Null where the documents that were asked say it better. */
function reachOf(answer: Quoted, most: Most, gazetteer: Gazetteer, language: Language): string | null {
  const { scope, reach, bounds } = answer;
  if (scope.length === 0) return bounds?.chosen.length ? null : language.say('answer.everywhere');
  if (reach === 'about') return language.say('answer.about', { names: placeNames(scope, most.scope, language) });
  const names = placeNames(scope, most.names, language, 'or');
  if (reach === 'naming') return language.say('answer.onlyNaming', { names, count: scope.length });
  return language.say('answer.onlyAround', {
    names,
    around: language.listed(aroundIn(answer, gazetteer, language), most.names),
    count: scope.length,
  });
}

/** What the quotes are about of what the scope lies in. */
function aroundIn({ scope, citations }: Quoted, gazetteer: Gazetteer, language: Language): string[] {
  const around = new Set(
    scope.flatMap(({ id }) => {
      const locality = gazetteer.get(id);
      return locality ? gazetteer.around(locality).map((one) => one.id) : [];
    }),
  );
  const found = citations.flatMap(({ localities }) => localities.filter(({ id }) => around.has(id)));
  return [...new Map(found.map((one) => [one.id, shortName(labelFor(one, gazetteer, language))])).values()];
}
