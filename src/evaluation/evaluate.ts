import type { Answer } from '../answer/answer.ts';
import { QuestionError } from '../answer/question.ts';
import type { App } from '../app.ts';
import { median } from './averages.ts';
import { type Estimate, estimateMean } from './beir/bootstrap.ts';
import { type LabelledQuestion, QuestionsError } from './questions.ts';
import { type Judgement, judgeAnswer, type Score, summarize } from './score.ts';

/** One question, and how its answer was. */
export interface JudgedAnswer extends Judgement {
  readonly id: string;
  readonly question: string;
}

/** What an answer is for its asker, as shares of the questions from 0 to 1, with 95% intervals. */
export type Intervals = Readonly<Record<'first' | 'among' | 'refused', Estimate>>;

/** How well a collection's questions are answered; fields are only ever added. */
export interface Evaluation {
  readonly encoder: string;
  /** By kind of question, then of all answerable and all unanswerable ones. */
  readonly scores: Readonly<Record<string, Score>>;
  /** Of all answerable and all unanswerable questions, by the names that they have among the scores. */
  readonly intervals: Readonly<Record<string, Intervals>>;
  /** Median time from question to answer. */
  readonly milliseconds: number;
  readonly questions: readonly JudgedAnswer[];
}

/** The sums, and which questions each is of. */
const SUMS = { 'all answerable': true, unanswerable: false } as const;

/** Is told each answer as it comes; what it throws ends the evaluation. */
export type Heard = (labelled: LabelledQuestion, answer: Answer) => void;

/**
 * Asks every question as users do, and judges the answers.
 * @param seed of the samples that intervals are made of
 * @throws QuestionsError for one that cannot be asked
 */
export async function evaluate(
  app: Pick<App, 'ask' | 'index'>,
  questions: readonly LabelledQuestion[],
  seed: number,
  heard: Heard = () => undefined,
): Promise<Evaluation> {
  const judged: JudgedAnswer[] = [];
  for (const labelled of questions) {
    const { id, question } = labelled;
    const answer = await app.ask(question).catch((cause: unknown) => {
      throw cause instanceof QuestionError ? unaskable(id, cause) : cause;
    });
    heard(labelled, answer);
    judged.push({ id, question, ...judgeAnswer(labelled, answer) });
  }
  const answerable = judged.filter((answer) => answer.answerable);
  const kinds = [...new Set(answerable.map(({ kind }) => kind))];
  const ofKinds = kinds.map((kind) => [kind, answerable.filter((answer) => answer.kind === kind)] as const);
  const ofSums = Object.entries(SUMS).map(([sum, is]) => [sum, judged.filter((one) => one.answerable === is)] as const);
  return {
    encoder: app.index.snapshot.encoder,
    scores: Object.fromEntries([...ofKinds, ...ofSums].map(([name, of]) => [name, summarize(of)])),
    intervals: Object.fromEntries(ofSums.map(([name, of]) => [name, intervalsOf(of, seed)])),
    milliseconds: median(judged.map(({ milliseconds }) => milliseconds)),
    questions: judged,
  };
}

function intervalsOf(judgements: readonly Judgement[], seed: number): Intervals {
  const share = (test: (judgement: Judgement) => boolean) =>
    estimateMean(
      judgements.map((judgement) => Number(test(judgement))),
      seed,
    );
  return {
    first: share(({ first }) => first),
    among: share(({ among }) => among),
    refused: share(({ refused }) => refused),
  };
}

function unaskable(id: string, cause: QuestionError): QuestionsError {
  return new QuestionsError(`Question ${id} cannot be asked, so leave it out: ${cause.message}`, { cause });
}
