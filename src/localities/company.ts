import type { Gazetteer } from './gazetteer.ts';
import { LEVEL_OF } from './kinds.ts';
import type { Locality } from './locality.ts';

/** Lying in one of the others, or holding one, tells three times as much as lying beside one. */
export const RELATED = 3;
const BESIDE = 1;

/** The localities that stand near a name, counted once so that each namesake is weighed in no time. */
export class Company {
  readonly #members: ReadonlySet<Locality>;
  readonly #gazetteer: Gazetteer;
  /** How many members lie in a locality, itself not counted, by its id. */
  readonly #inside = new Map<string, number>();
  /** How many members lie directly in a locality, by its id. */
  readonly #children = new Map<string, number>();

  constructor(members: Iterable<Locality>, gazetteer: Gazetteer) {
    this.#members = new Set(members);
    this.#gazetteer = gazetteer;
    for (const member of this.#members) {
      for (const { id } of gazetteer.around(member)) this.#inside.set(id, (this.#inside.get(id) ?? 0) + 1);
      if (member.parent !== null) this.#children.set(member.parent, (this.#children.get(member.parent) ?? 0) + 1);
    }
  }

  /** How well a locality fits in. */
  fit(locality: Locality): number {
    const { id, parent } = locality;
    const holding = this.#gazetteer.around(locality).filter((around) => this.#members.has(around)).length;
    const siblings = parent === null ? 0 : (this.#children.get(parent) ?? 0) - (this.#members.has(locality) ? 1 : 0);
    return RELATED * (holding + (this.#inside.get(id) ?? 0)) + BESIDE * siblings;
  }
}

/** Without company, a name is the province's or the city's before it is a county's. */
export function prior({ kind }: Locality): number {
  const level = LEVEL_OF[kind];
  if (level === 1) return 4;
  return level === 2 ? 2 : 0;
}

/** Those with the highest score. */
export function best<Candidate>(
  candidates: readonly Candidate[],
  score: (candidate: Candidate) => number,
): { readonly candidates: readonly Candidate[]; readonly score: number } {
  const scores = candidates.map(score);
  const highest = Math.max(Number.NEGATIVE_INFINITY, ...scores);
  return { candidates: candidates.filter((_, at) => scores[at] === highest), score: highest };
}
