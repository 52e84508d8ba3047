import { z } from 'zod';
import { type Compared, compareAll, type Pairs } from './compared.ts';
import { EarlierError } from './earlier.ts';
import type { Evaluation } from './evaluate.ts';
import type { LabelledQuestion } from './questions.ts';

/** What is read of an earlier measurement. */
export const earlierQuestionsSchema = z.object({
  encoder: z.string(),
  questions: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      answerable: z.boolean(),
      first: z.boolean(),
      among: z.boolean(),
      refused: z.boolean(),
    }),
  ),
});

export type EarlierQuestions = z.infer<typeof earlierQuestionsSchema>;

/** @param path of the file that the earlier measurement comes from @throws EarlierError unless the same was asked */
export function checkSameQuestions(
  earlier: EarlierQuestions,
  questions: readonly LabelledQuestion[],
  path: string,
): void {
  const before = earlier.questions.map(({ id, question, answerable }) => JSON.stringify([id, question, answerable]));
  const now = questions.map(({ id, question, answers }) => JSON.stringify([id, question, answers.length > 0]));
  if (before.join('\n') !== now.join('\n')) {
    throw new EarlierError(`"${path}" has other questions: measure both with the same file of questions.`);
  }
}

/** Compares the answers to the same questions, in the same order. */
export function compareQuestions(
  { questions: before }: EarlierQuestions,
  { questions: now }: Evaluation,
  seed: number,
): Compared[] {
  const pairs = (row: string, metric: string, which: 'first' | 'among' | 'refused', answerable: boolean): Pairs => {
    const of = (answers: EarlierQuestions['questions']) =>
      answers.filter((answer) => answer.answerable === answerable).map((answer) => Number(answer[which]));
    return { row, metric, before: of(before), now: of([...now]) };
  };
  return compareAll(
    [
      pairs('all answerable', 'right first', 'first', true),
      pairs('all answerable', 'among shown', 'among', true),
      pairs('all answerable', 'refused', 'refused', true),
      pairs('unanswerable', 'refused', 'refused', false),
    ],
    seed,
  );
}
