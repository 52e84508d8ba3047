import type { Config } from '../config.ts';
import { checkSameQuestions, compareQuestions, earlierQuestionsSchema } from '../evaluation/compare-questions.ts';
import { readEarlier } from '../evaluation/earlier.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { readQuestions } from '../evaluation/questions.ts';
import { jsonText } from '../surfaces/terminal/json.ts';
import { printCompared, printTest } from '../surfaces/terminal/print-compared.ts';
import { printEvaluation } from '../surfaces/terminal/print-evaluation.ts';
import { oneLine } from '../surfaces/terminal/visible.ts';
import { BUNDLED_QUESTIONS } from './bundled.ts';
import type { Io } from './io.ts';
import { openWithProgress } from './open.ts';

interface Options {
  readonly questions?: string;
  /** What an earlier measurement printed as JSON. */
  readonly against?: string;
  readonly seed: number;
  readonly json?: boolean;
}

/** Measures how well questions are answered. @throws QuestionsError, EarlierError */
export async function evaluateQuestions(config: Config, io: Io, options: Options): Promise<void> {
  const { against, seed, json } = options;
  const questions = await readQuestions(options.questions ?? BUNDLED_QUESTIONS);
  const earlier = against === undefined ? undefined : await readEarlier(against, earlierQuestionsSchema);
  if (earlier && against !== undefined) checkSameQuestions(earlier, questions, against);
  const app = await openWithProgress(config, io);
  try {
    const evaluation = await evaluate(app, questions, seed);
    const compared = earlier ? compareQuestions(earlier, evaluation, seed) : undefined;
    if (json) io.output.write(`${jsonText({ ...evaluation, compared })}\n`);
    else io.output.write(`${printEvaluation(evaluation)}\n`);
    if (compared && !json) {
      const test = printTest(oneLine(against ?? ''), `encoder ${oneLine(earlier?.encoder ?? '')}`, seed);
      io.output.write(`\n${printCompared(compared)}\n\n${test}\n`);
    }
  } finally {
    await app.close();
  }
}
