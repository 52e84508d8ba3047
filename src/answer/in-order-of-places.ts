import type { PassageIndex } from '../index/passage-index.ts';
import type { Answering } from './judge.ts';
import type { Area } from './reaches.ts';
import { roundRobin } from './round-robin.ts';

/** What answers, in the order in which it is to be quoted. */
export interface InOrder<Found> {
  readonly found: readonly Found[];
  /** So many of the first are the best about each locality. */
  readonly leading: number;
  /** The localities about which some of it is. */
  readonly answered: readonly Area[];
  /** Those about which none of it is. */
  readonly unanswered: readonly Area[];
}

/**
 * Who asks about several localities wants to hear of each: first comes the best about each, of these what speaks of all
 * before the others, then the second best about any.
 * @param answering what answers each part of what is asked, the best first; what answers two of them comes twice
 */
export function inOrderOfPlaces<Found extends Answering>(
  answering: readonly (readonly Found[])[],
  areas: readonly Area[],
  index: PassageIndex,
): InOrder<Found> {
  const found = roundRobin(answering.toSorted((a, b) => bestOf(b) - bestOf(a)));
  if (areas.length < 2) return { found, leading: Math.min(1, found.length), answered: areas, unanswered: [] };
  const bestAbout = areas.map((area) => {
    const about = new Set(area.rows);
    return { area, best: found.find(({ hit }) => about.has(index.rowOf(hit.passage))) };
  });
  const leading = found.filter((one) => bestAbout.some(({ best }) => best === one));
  const ofAll = leading.filter(speakingOfAll(areas, index));
  return {
    found: [...new Set([...ofAll, ...leading, ...found])],
    leading: leading.length,
    answered: bestAbout.flatMap(({ area, best }) => (best ? [area] : [])),
    unanswered: bestAbout.flatMap(({ area, best }) => (best ? [] : [area])),
  };
}

function speakingOfAll(areas: readonly Area[], { localities, rowOf }: PassageIndex): (one: Answering) => boolean {
  const spokenOf = areas.map(({ locality: { id } }) => new Set([...localities.about(id), ...localities.naming(id)]));
  return ({ hit }) => spokenOf.every((rows) => rows.has(rowOf(hit.passage)));
}

function bestOf(answering: readonly Answering[]): number {
  return Math.max(0, ...answering.map(({ probability }) => probability));
}
