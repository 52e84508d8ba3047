import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const schema = z.object({
  id: z.string(),
  /** What the question tries: a fact, a paraphrase, a typo, …; of kind "unanswerable" where nothing answers it. */
  kind: z.string(),
  question: z.string(),
  /** Passages that contain one of these, word for word, answer the question. */
  answers: z.array(z.string().min(1)).default([]),
  /** The localities that it names, by id or name, none for none; undefined where that is not to be judged. */
  scope: z.array(z.string()).optional(),
});

/** A question with what answers it; without answers it should be refused. */
export type LabelledQuestion = z.infer<typeof schema>;

/** A file of questions that cannot be used; the message names the line. */
export class QuestionsError extends Error {
  override readonly name = 'QuestionsError';
}

/**
 * Reads a file of questions, a JSON object a line.
 * @throws QuestionsError
 */
export async function readQuestions(path: string): Promise<LabelledQuestion[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new QuestionsError(`The questions in "${path}" cannot be read: name another file with --questions.`, {
      cause,
    });
  });
  const lines = text.split('\n').map((line, index) => ({ line, where: `${path}:${index + 1}` }));
  const questions = lines.filter(({ line }) => line.trim() !== '').map(({ line, where }) => readLine(line, where));
  if (questions.length === 0) throw new QuestionsError(`There is no question in "${path}": write one a line, as JSON.`);
  return questions;
}

function readLine(line: string, where: string): LabelledQuestion {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new QuestionsError(
      `${where} is no question: write {"id", "kind", "question", "answers"} as JSON on one line.`,
      {
        cause,
      },
    );
  }
}
