import type { Quoted } from '../../answer/answer.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import type { Gazetteer } from '../../localities/gazetteer.ts';
import { listed } from './listed.ts';
import { nothingAbout } from './nothing-about.ts';
import { placeNames, shortName } from './place-name.ts';
import { wording } from './wording.ts';

/** As many places as are named; with their rooms, the lines stay below `SCOPE_ROOM`. */
const MAX_SCOPE = 3;
const MAX_NAMES = 2;

/** What an answer is limited to, and what its quotes have to do with that, as lines of small print. */
export function scopeLine(answer: Quoted, index: Pick<PassageIndex, 'gazetteer' | 'localities'>): string {
  const { missing } = answer;
  const lines = [reachOf(answer, index.gazetteer)];
  if (missing.length > 0) lines.push(nothingAbout(missing, listed(missing.map(shortName), MAX_NAMES, 'or'), index));
  return lines.map((line) => `-# ${line}`).join('\n');
}

function reachOf(answer: Quoted, gazetteer: Gazetteer): string {
  const { scope, reach } = answer;
  if (scope.length === 0) return wording.everywhere;
  if (reach === 'about') return wording.about(placeNames(scope, MAX_SCOPE));
  const names = placeNames(scope, MAX_NAMES, 'or');
  if (reach === 'naming') return wording.onlyNaming(names, scope.length);
  return wording.onlyAround(names, listed(aroundIn(answer, gazetteer), MAX_NAMES), scope.length);
}

/** What the quotes are about of what the scope lies in. */
function aroundIn({ scope, citations }: Quoted, gazetteer: Gazetteer): string[] {
  const around = new Set(
    scope.flatMap(({ id }) => {
      const locality = gazetteer.get(id);
      return locality ? gazetteer.around(locality).map((one) => one.id) : [];
    }),
  );
  const found = citations.flatMap(({ localities }) => localities.filter(({ id }) => around.has(id)));
  return [...new Map(found.map((one) => [one.id, shortName(one)])).values()];
}
