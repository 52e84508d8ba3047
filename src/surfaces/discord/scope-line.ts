import type { Quoted } from '../../answer/answer.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import type { Gazetteer } from '../../localities/gazetteer.ts';
import { smallBounds } from './bounds-line.ts';
import type { Language } from './language/language.ts';
import { nothingAbout } from './nothing-about.ts';
import { labelFor } from './place-label.ts';
import { placeNames, shortName } from './place-name.ts';

/** As many places as are named; with their rooms, the lines stay below `SCOPE_ROOM`. */
const MAX_SCOPE = 3;
const MAX_NAMES = 2;

/** What an answer is limited to, and what its quotes have to do with that, as lines of small print. */
export function scopeLine(
  answer: Quoted,
  index: Pick<PassageIndex, 'gazetteer' | 'localities'>,
  language: Language,
): string {
  const { missing } = answer;
  const lines = [reachOf(answer, index.gazetteer, language)];
  if (missing.length > 0) {
    const names = language.listed(missing.map(shortName), MAX_NAMES, 'or');
    lines.push(nothingAbout(missing, names, index, language));
  }
  return [...lines.map((line) => `-# ${line}`), ...smallBounds(answer.bounds, language)].join('\n');
}

function reachOf(answer: Quoted, gazetteer: Gazetteer, language: Language): string {
  const { scope, reach } = answer;
  if (scope.length === 0) return language.say('answer.everywhere');
  if (reach === 'about') return language.say('answer.about', { names: placeNames(scope, MAX_SCOPE, language) });
  const names = placeNames(scope, MAX_NAMES, language, 'or');
  if (reach === 'naming') return language.say('answer.onlyNaming', { names, count: scope.length });
  return language.say('answer.onlyAround', {
    names,
    around: language.listed(aroundIn(answer, gazetteer, language), MAX_NAMES),
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
