import type { App } from '../app.ts';
import type { LabelledQuestion } from './questions.ts';
import { type Judgement, judgeAnswer, median, type Score, summarize } from './score.ts';

/** How well a collection's questions are answered. */
export interface Evaluation {
  readonly encoder: string;
  /** By kind of question, then of all answerable and all unanswerable ones. */
  readonly scores: Readonly<Record<string, Score>>;
  /** Median time from question to answer. */
  readonly milliseconds: number;
}

/** Asks every question as users do, and judges the answers. */
export async function evaluate(app: App, questions: readonly LabelledQuestion[]): Promise<Evaluation> {
  const judgements: Judgement[] = [];
  for (const question of questions) judgements.push(judgeAnswer(question, await app.ask(question.question)));
  const answerable = judgements.filter((judgement) => judgement.answerable);
  const kinds = [...new Set(answerable.map(({ kind }) => kind))];
  const scores = kinds.map((kind) => [kind, summarize(answerable.filter((judgement) => judgement.kind === kind))]);
  return {
    encoder: app.index.snapshot.encoder,
    scores: {
      ...Object.fromEntries(scores),
      'all answerable': summarize(answerable),
      unanswerable: summarize(judgements.filter((judgement) => !judgement.answerable)),
    },
    milliseconds: median(judgements.map(({ milliseconds }) => milliseconds)),
  };
}
