import type { PassageIndex } from '../index/passage-index.ts';
import { type LocalityLabel, labelOf } from '../localities/label.ts';
import type { Locality } from '../localities/locality.ts';
import { questionScope } from '../localities/questions/question-scope.ts';

/** A locality that an answer is limited to. */
export interface ScopedLocality extends LocalityLabel {
  /** Whether the question names it, or the asker chose it beside the question. */
  readonly from: 'question' | 'option';
}

/** Where to look: what the question names, all of the collection, or the localities with these ids. */
export type WantedScope = 'from-question' | 'everywhere' | readonly string[];

/** Where an answer is looked for. */
export interface Scope {
  /** None for all of the collection. */
  readonly localities: readonly ScopedLocality[];
  /** Those of which the collection has nothing. */
  readonly missing: readonly ScopedLocality[];
  /** What the question may mean, where that has to be asked back; else none. */
  readonly candidates: readonly LocalityLabel[];
  /** The question without the localities that it names. */
  readonly rest: string;
}

/**
 * Settles where a question is to be answered.
 * @throws RangeError for an id that the gazetteer does not know
 */
export function readScope(question: string, wanted: WantedScope, index: PassageIndex): Scope {
  const { gazetteer, localities: rows } = index;
  if (wanted === 'everywhere') return { localities: [], missing: [], candidates: [], rest: question };
  const { localities, open, rest } = questionScope(question, gazetteer, rows);
  if (wanted === 'from-question') {
    const candidates = (open?.candidates ?? []).map((locality) => labelOf(locality, gazetteer));
    return { ...scoped(localities, 'question', index), candidates, rest };
  }
  return {
    ...scoped(
      wanted.map((id) => known(id, index)),
      'option',
      index,
    ),
    candidates: [],
    rest,
  };
}

function scoped(
  localities: readonly Locality[],
  from: ScopedLocality['from'],
  { gazetteer, localities: rows }: PassageIndex,
) {
  const label = (locality: Locality): ScopedLocality => ({ ...labelOf(locality, gazetteer), from });
  const missing = localities.filter((locality) => !(from === 'option' ? rows.has(locality) : rows.names(locality)));
  return { localities: localities.map(label), missing: missing.map(label) };
}

function known(id: string, { gazetteer }: PassageIndex): Locality {
  const locality = gazetteer.get(id);
  if (!locality) throw new RangeError(`Cannot limit an answer as its locality must be known: "${id}" is not`);
  return locality;
}
