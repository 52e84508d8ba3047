import type { Answer } from '../answer/answer.ts';
import type { LocalityLabel } from '../localities/label.ts';
import { mean } from './averages.ts';
import type { LabelledQuestion } from './questions.ts';

/** How one answer was. */
export interface Judgement {
  readonly kind: string;
  readonly answerable: boolean;
  readonly refused: boolean;
  /** The first quote answers. */
  readonly first: boolean;
  /** One of the quotes answers. */
  readonly among: boolean;
  /** The sentence in bold of the first quote answers; undefined where the first quote does not. */
  readonly highlighted: boolean | undefined;
  /** The localities that it names were found, and no others; undefined where that is not to be judged. */
  readonly scoped: boolean | undefined;
  readonly quotes: number;
  readonly milliseconds: number;
}

/** The judgements of one kind of question, as shares from 0 to 1; NaN where there is nothing to share. */
export interface Score {
  readonly questions: number;
  readonly first: number;
  readonly among: number;
  readonly highlighted: number;
  readonly refused: number;
  readonly scoped: number;
  /** Mean number of quotes shown. */
  readonly quotes: number;
}

/** Judges an answer by what is known to answer the question. */
export function judgeAnswer({ kind, answers, scope }: LabelledQuestion, answer: Answer): Judgement {
  const citations = answer.outcome === 'quoted' ? answer.citations : [];
  const answersIt = (text: string) => answers.some((expected) => text.includes(expected));
  const [best] = citations;
  const first = best !== undefined && answersIt(best.quote);
  const bold = best?.highlight ? best.quote.slice(best.highlight.start, best.highlight.end) : '';
  return {
    kind,
    answerable: answers.length > 0,
    refused: citations.length === 0,
    first,
    among: citations.some(({ quote }) => answersIt(quote)),
    highlighted: first ? answers.some((expected) => touches(bold, expected)) : undefined,
    scoped: scope && isScope(scope, answer.scope),
    quotes: citations.length,
    milliseconds: answer.milliseconds.total,
  };
}

function isScope(expected: readonly string[], scope: Answer['scope']): boolean {
  const isExpected = ({ id, name }: LocalityLabel) => expected.includes(id) || expected.includes(name);
  return scope.length === expected.length && scope.every(isExpected);
}

/** An expected answer may be longer than its sentence, or the sentence longer than the answer. */
function touches(bold: string, expected: string): boolean {
  return bold !== '' && (bold.includes(expected) || expected.includes(bold));
}

/** Sums judgements up. */
export function summarize(judgements: readonly Judgement[]): Score {
  const share = (test: (judgement: Judgement) => boolean, of = judgements) => of.filter(test).length / of.length;
  const named = judgements.filter(({ scoped }) => scoped !== undefined);
  const shown = judgements.filter(({ highlighted }) => highlighted !== undefined);
  return {
    questions: judgements.length,
    first: share(({ first }) => first),
    among: share(({ among }) => among),
    highlighted: share(({ highlighted }) => highlighted === true, shown),
    refused: share(({ refused }) => refused),
    scoped: share(({ scoped }) => scoped === true, named),
    quotes: mean(judgements.map(({ quotes }) => quotes)),
  };
}
