import type { PassageIndex } from '../index/passage-index.ts';
import { type LocalityLabel, labelOf } from '../localities/label.ts';
import type { Locality } from '../localities/locality.ts';
import type { QuestionName } from '../localities/questions/question-names.ts';
import { questionScope, withoutNames } from '../localities/questions/question-scope.ts';
import type { Unsettled } from '../search/query.ts';
import type { Bounds } from './bounds.ts';

/** Whether the question says where an answer is looked for, or the asker chose it beside the question. */
export type ScopeFrom = 'question' | 'option';

/** Where to look: what the question names, all of the collection, or the localities with these ids. */
export type WantedScope = 'from-question' | 'everywhere' | readonly string[];

/** Where an answer is looked for. */
export interface Scope extends Unsettled {
  readonly from: ScopeFrom;
  /** None for all of the collection. */
  readonly localities: readonly LocalityLabel[];
  /** Those of which the collection has nothing. */
  readonly missing: readonly LocalityLabel[];
  /** What is about these is not looked at, as the question does not want it. */
  readonly excluded: readonly LocalityLabel[];
  /** The names in the question that these settle, in order. */
  readonly names: readonly QuestionName[];
  /** What the question may mean, where that has to be asked back; else none. */
  readonly candidates: readonly LocalityLabel[];
  /** What it is bounded by besides; null for nothing. */
  readonly bounds: Bounds | null;
}

/**
 * Settles where a question is to be answered.
 * @throws RangeError for an id that the gazetteer does not know
 */
export function readScope(
  question: string,
  wanted: WantedScope,
  index: PassageIndex,
  bounds: Bounds | null = null,
): Scope {
  const { gazetteer, localities: rows } = index;
  const { localities, excluded, open, names } = questionScope(question, gazetteer, rows);
  const unwanted = { excluded: excluded.map((locality) => labelOf(locality, gazetteer)), bounds };
  if (wanted === 'from-question') {
    const candidates = (open?.candidates ?? []).map((locality) => labelOf(locality, gazetteer));
    return {
      ...scoped(localities, 'question', index),
      ...unwanted,
      candidates,
      ...settled(question, names),
      unsettled: [],
    };
  }
  const chosen = wanted === 'everywhere' ? [] : wanted.map((id) => known(id, index));
  // Who looks in Quzhou for Kaihua looks for a part of it, or for what names it; who looks in Kaihua needs no Quzhou.
  const isSettled = (name: QuestionName) =>
    name.localities.some(
      (locality) => excluded.includes(locality) || chosen.some((one) => gazetteer.isWithin(one, locality)),
    );
  return {
    ...scoped(chosen, 'option', index),
    ...unwanted,
    candidates: [],
    ...settled(question, names.filter(isSettled)),
    unsettled: names.filter((name) => !isSettled(name)).flatMap((name) => name.localities),
  };
}

function settled(question: string, names: readonly QuestionName[]): Pick<Scope, 'names' | 'rest' | 'slips'> {
  return { names, rest: withoutNames(question, names), slips: names.flatMap(({ slip }) => slip ?? []) };
}

function scoped(localities: readonly Locality[], from: ScopeFrom, { gazetteer, localities: rows }: PassageIndex) {
  const label = (locality: Locality) => labelOf(locality, gazetteer);
  const missing = localities.filter((locality) => !(from === 'option' ? rows.has(locality) : rows.names(locality)));
  return { from, localities: localities.map(label), missing: missing.map(label) };
}

function known(id: string, { gazetteer }: PassageIndex): Locality {
  const locality = gazetteer.get(id);
  if (!locality) throw new RangeError(`Cannot limit an answer as its locality must be known: "${id}" is not`);
  return locality;
}
