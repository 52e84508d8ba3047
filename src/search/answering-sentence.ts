import type { PassageIndex } from '../index/passage-index.ts';
import { relativeTo, slice } from '../text/span.ts';
import { terms } from '../text/terms.ts';
import type { Hit } from './hit.ts';
import type { Query } from './query.ts';

/** What a sentence loses when the question asks for a number, a date, … and it has none. */
const WITHOUT_ANSWER_KIND = 0.3;

/**
 * Which sentence of a hit answers, counted from 0: the one that is nearest in meaning and has most of the question's
 * words by their weight, both counting the same, and has the kind of thing that is asked for.
 */
export function answeringSentence({ passage, cosines }: Hit, query: Query, index: PassageIndex): number {
  const text = index.text(passage);
  const weights = new Map([...query.terms, ...query.names].map((term) => [term, index.lexical.weight(term)]));
  const most = sum(weights.values()) || 1;
  const scores = passage.sentences.map((sentence, number) => {
    const exact = slice(text, relativeTo(passage.span.start, sentence));
    const present = new Set(terms(exact));
    const found = sum([...present].map((term) => weights.get(term) ?? 0));
    return (cosines[number] ?? 0) + found / most - (query.hasAnswerKind(exact) ? 0 : WITHOUT_ANSWER_KIND);
  });
  return scores.indexOf(Math.max(...scores));
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}
