import type { Gazetteer } from '../gazetteer.ts';
import { LEVEL_OF } from '../kinds.ts';
import type { Locality } from '../locality.ts';
import type { LocalText } from './document-texts.ts';
import type { Mention } from './mention.ts';

/** A document whose mentions lie in many localities is about none of them. */
const LEAST_SHARE = 2 / 5;
/** Named once, a locality may be no more than where somebody comes from. */
const LEAST_MENTIONS = 2;

/**
 * What a document as a whole is about, by its mentions: what it states, else what its title names, else what its site
 * says of itself and the text names too, else where most of what the text names lies. None where it shows none.
 */
export function ownLocalities(mentions: readonly Mention[], gazetteer: Gazetteer): readonly Locality[] {
  const named = (role: LocalText['role']) =>
    mentions.flatMap(({ in: of, locality }) => (of.role === role ? locality : []));
  const body = named('body');
  const stated = gazetteer.narrowest(named('stated'));
  if (stated.length > 0) return stated;
  const title = gazetteer.narrowest(named('title'));
  if (title.length > 0) return title;
  const covered = new Set([...new Set(body)].flatMap((one) => [one, ...gazetteer.around(one)]).map(({ id }) => id));
  const site = named('site').filter(({ id }) => covered.has(id));
  if (site.length > 0) return mostNamed(site, body);
  return holder(body, gazetteer);
}

/** The narrowest locality in which enough of those that a text names lie; none where there is no such. */
function holder(localities: readonly Locality[], gazetteer: Gazetteer): readonly Locality[] {
  const counts = new Map<Locality, number>();
  for (const locality of localities) {
    for (const one of [locality, ...gazetteer.around(locality)]) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const enough = Math.max(LEAST_MENTIONS, localities.length * LEAST_SHARE);
  const held = [...counts].filter(([, count]) => count >= enough);
  held.sort(([a, aCount], [b, bCount]) => LEVEL_OF[b.kind] - LEVEL_OF[a.kind] || bCount - aCount);
  return held.slice(0, 1).map(([locality]) => locality);
}

function mostNamed(localities: readonly Locality[], body: readonly Locality[]): readonly Locality[] {
  const counts = new Map<Locality, number>();
  for (const locality of body) counts.set(locality, (counts.get(locality) ?? 0) + 1);
  const count = (locality: Locality) => counts.get(locality) ?? 0;
  return [...localities].sort((a, b) => count(b) - count(a)).slice(0, 1);
}
