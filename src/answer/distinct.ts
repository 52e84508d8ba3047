import type { PassageIndex } from '../index/passage-index.ts';
import type { Passage } from '../passages/passage.ts';
import type { Hit } from '../search/hit.ts';
import { type Kin, kinOf } from '../search/near-duplicates.ts';
import { says } from '../search/says.ts';
import type { Strength } from './reference.ts';
import { byAge, newestFirst } from './sources.ts';

/** A passage that is to be cited. */
export interface Chosen {
  readonly passage: Passage;
  readonly sentence: number;
  readonly strength: Strength;
  readonly kin: Kin;
}

interface Choice {
  /** All that was found, the best first. */
  readonly hits: readonly Hit[];
  /** Those of it that answer. */
  readonly answering: readonly { readonly hit: Hit; readonly strength: Strength }[];
  /** Which sentence of a hit answers. */
  readonly sentenceOf: (hit: Hit) => Promise<number>;
  readonly limit: number;
  /** So many of those that answer have each their room, however many contradict one of them. */
  readonly leading: number;
}

/**
 * The first so many hits of which none says the same as another: of those that do, the one whose document is the oldest,
 * in the place of the best. With each come those that contradict it, the newest first.
 */
export async function distinct(
  { hits, answering, sentenceOf, limit, leading }: Choice,
  index: PassageIndex,
): Promise<Chosen[]> {
  const hitOf = new Map(hits.map((hit) => [hit.passage, hit]));
  const strengthOf = new Map(answering.map(({ hit, strength }) => [hit.passage, strength]));
  const choose = async (hit: Hit, strength: Strength): Promise<Chosen> => {
    const sentence = await sentenceOf(hit);
    return { passage: hit.passage, sentence, strength, kin: kinOf(hit.passage, sentence, index) };
  };
  const said = new Set<Passage>();
  /** The oldest that says what a hit says; from now on nothing else that says it is chosen. */
  const original = async (hit: Hit, strength: Strength): Promise<Chosen> => {
    const best = await choose(hit, strength);
    const copies = await oneByOne(best.kin.copies, async (copy) => {
      const [found, itsStrength] = [hitOf.get(copy), strengthOf.get(copy)];
      return found && itsStrength ? choose(found, itsStrength) : null;
    });
    const full = copies.filter((copy) => says(copy, best, index));
    const chosen = [best, ...full].sort((a, b) => byAge(documentOf(a), documentOf(b)))[0] ?? best;
    for (const one of [best, chosen, ...full]) for (const same of [one.passage, ...one.kin.copies]) said.add(same);
    return chosen;
  };
  const documentOf = ({ passage: { file } }: Chosen) => ({ file, date: index.document(file).metadata.date });
  const versionsOf = ({ kin, strength }: Chosen): Promise<Chosen[]> =>
    oneByOne(kin.contradictions, async ({ passage }) => {
      const hit = hitOf.get(passage);
      return hit && !said.has(passage) ? original(hit, strengthOf.get(passage) ?? strength) : null;
    });
  const chosen: Chosen[] = [];
  for (const [at, { hit, strength }] of answering.entries()) {
    if (chosen.length >= limit) break;
    if (said.has(hit.passage)) continue;
    const first = await original(hit, strength);
    const versions = await versionsOf(first);
    const room = limit - chosen.length - Math.max(0, leading - at - 1);
    const together = [first, ...versions].sort((a, b) => newestFirst(documentOf(a), documentOf(b)));
    chosen.push(...together.slice(0, Math.max(1, room)));
  }
  return chosen.slice(0, limit);
}

/** One after the other, as each may rule out those behind it; what comes to nothing is left out. */
async function oneByOne<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result | null>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    const result = await work(item);
    if (result !== null) results.push(result);
  }
  return results;
}
