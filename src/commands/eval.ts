import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { readQuestions } from '../evaluation/questions.ts';
import { printEvaluation } from '../surfaces/terminal/print-evaluation.ts';
import { openWithProgress } from './open.ts';

/** The questions about the pages that come with Fangzhi. */
const BUNDLED = fileURLToPath(new URL('../../src/evaluation/questions.jsonl', import.meta.url));

/** Measures how well questions are answered. @throws QuestionsError */
export async function evaluateQuestions(
  config: Config,
  options: { questions?: string; json?: boolean },
): Promise<void> {
  const questions = await readQuestions(options.questions ?? BUNDLED);
  const app = await openWithProgress(config);
  try {
    const evaluation = await evaluate(app, questions);
    process.stdout.write(`${options.json ? JSON.stringify(evaluation, null, 2) : printEvaluation(evaluation)}\n`);
  } finally {
    await app.close();
  }
}
