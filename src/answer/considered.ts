import type { LocalityLabel } from '../localities/label.ts';
import type { Passage } from '../passages/passage.ts';
import type { Signals } from '../search/hit.ts';
import type { Chosen } from './distinct.ts';
import { type Answering, type Judged, leastNear } from './judge.ts';
import type { Reach } from './reaches.ts';

/** Whether a passage that was found is quoted, and why not. */
export type Fate =
  /** It is quoted. */
  | { readonly leftOut: null }
  /** It does not answer, as far as can be told; from so high a probability on it would. */
  | { readonly leftOut: 'unlikely'; readonly least: number }
  /** Another answers so much better; from so high a probability on it is near enough. */
  | { readonly leftOut: 'far-behind'; readonly least: number }
  /** Another that is quoted says the same. */
  | { readonly leftOut: 'said-already'; readonly by: Passage }
  /** As many as were wanted are quoted. */
  | { readonly leftOut: 'beyond-limit'; readonly limit: number }
  /** The reader reads only so many, those that are best before they are read. */
  | { readonly leftOut: 'not-read'; readonly read: number };

/** Where passages were looked for, and what was asked of them. */
export interface Among {
  readonly reach: Reach;
  /** None for all of the collection. */
  readonly localities: readonly LocalityLabel[];
  /** The question as the models read it: of several localities, what is asked of these. */
  readonly asked: string;
}

/** A passage among which the answer was looked for, with what speaks for it. */
export type Considered = Fate & {
  readonly passage: Passage;
  readonly among: Among;
  readonly signals: Signals;
  /** By which the passages are ordered. */
  readonly score: number;
  /** That it answers, from 0 to 1; 0 for one that was not read while others were. */
  readonly probability: number;
};

/** What decided what is quoted. */
export interface Limits {
  /** From this probability on a passage answers. */
  readonly least: number;
  /** The most quotes that were wanted. */
  readonly limit: number;
}

/**
 * What became of each passage, in the order in which they were found; all that were looked for together.
 * @param answering those of them that were taken for an answer, by the judge or without it
 */
export function considered(
  judged: readonly Judged[],
  answering: readonly Answering[],
  chosen: readonly Chosen[],
  among: Among,
  { least, limit }: Limits,
): Considered[] {
  const quoted = new Set(chosen.map(({ passage }) => passage));
  const said = new Map(chosen.flatMap(({ passage, kin }) => kin.copies.map((copy) => [copy, passage] as const)));
  const read = judged.filter(({ hit }) => hit.signals.reading !== null).length;
  const near = leastNear(judged);
  const answers = new Set(answering.map(({ hit }) => hit.passage));
  const fateOf = ({ hit: { passage, signals }, strength }: Judged): Fate => {
    const by = said.get(passage);
    if (quoted.has(passage)) return { leftOut: null };
    if (answers.has(passage)) return by ? { leftOut: 'said-already', by } : { leftOut: 'beyond-limit', limit };
    if (read > 0 && signals.reading === null) return { leftOut: 'not-read', read };
    if (strength === null) return { leftOut: 'unlikely', least };
    return by ? { leftOut: 'said-already', by } : { leftOut: 'far-behind', least: near };
  };
  return judged.map((one) => ({
    passage: one.hit.passage,
    among,
    signals: one.hit.signals,
    score: one.hit.score,
    probability: one.probability,
    ...fateOf(one),
  }));
}
