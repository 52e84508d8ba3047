import type { Answer } from '../../answer/answer.ts';
import { slice } from '../../text/span.ts';
import type { LabelledQuestion } from '../questions.ts';
import { judgeAnswer } from '../score.ts';

/** How an answer can fail its asker. */
export const FAILURES = ['answered', 'wrong first', 'refused', 'wrong sentence'] as const;

export type FailureKind = (typeof FAILURES)[number];

/** A question that was answered badly, in words. */
export interface Failure {
  readonly failure: FailureKind;
  readonly kind: string;
  readonly question: string;
  /** Of the passage that was taken for the likeliest, from 0 to 1. */
  readonly probability: number;
  /** The sentence in bold of the first quote; null where nothing was quoted. */
  readonly quoted: string | null;
  /** The words that answer; null where nothing does. */
  readonly right: string | null;
}

/** What is wrong with an answer; undefined where nothing is. */
export function failureOf(labelled: LabelledQuestion, answer: Answer): Failure | undefined {
  const failure = kindOf(labelled, answer);
  if (!failure) return undefined;
  const first = answer.outcome === 'quoted' ? answer.citations[0] : undefined;
  return {
    failure,
    kind: labelled.kind,
    question: labelled.question,
    probability: Math.max(0, ...answer.considered.map(({ probability }) => probability)),
    quoted: first ? slice(first.quote, first.highlight ?? { start: 0, end: first.quote.length }) : null,
    right: labelled.answers[0] ?? null,
  };
}

function kindOf(labelled: LabelledQuestion, answer: Answer): FailureKind | undefined {
  const { answerable, refused, first, highlighted } = judgeAnswer(labelled, answer);
  if (!answerable) return refused ? undefined : 'answered';
  if (refused) return 'refused';
  if (!first) return 'wrong first';
  return highlighted ? undefined : 'wrong sentence';
}

/** The worst of each kind: of what was quoted that of which the judge was surest, of what was refused the reverse. */
export function hardest(failures: readonly Failure[], count: number): Failure[] {
  return FAILURES.flatMap((kind) => {
    const direction = kind === 'refused' ? 1 : -1;
    return failures
      .filter(({ failure }) => failure === kind)
      .sort((a, b) => direction * (a.probability - b.probability))
      .slice(0, count);
  });
}
