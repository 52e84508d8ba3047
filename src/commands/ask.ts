import { createInterface } from 'node:readline';
import { z } from 'zod';
import { QuestionError } from '../answer/question.ts';
import type { App, AskOptions } from '../app.ts';
import type { Config } from '../config.ts';
import { answerJson, problemJson } from '../surfaces/terminal/answer-json.ts';
import { printAnswer } from '../surfaces/terminal/print-answer.ts';
import { styleFor } from '../surfaces/terminal/style.ts';
import { openWithProgress } from './open.ts';

/** Answers one question on standard output. */
export async function ask(config: Config, question: string, options: AskOptions & { json?: boolean }): Promise<void> {
  const app = await openWithProgress(config);
  try {
    const answer = await app.ask(question, options);
    const text = options.json
      ? JSON.stringify(answerJson(answer), null, 2)
      : printAnswer(answer, styleFor(process.stdout));
    process.stdout.write(`${text}\n`);
  } finally {
    await app.close();
  }
}

const lineSchema = z.object({
  id: z.union([z.string(), z.number()], 'must be a text or a number').transform(String),
  question: z.string('is missing'),
  // Better no answer than one about another place.
  locality: z.undefined({ error: 'limiting a question to a locality is not possible yet' }).optional(),
});

const partsSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String).nullable().catch(null),
  question: z.string().catch(''),
});

/** Answers one question a line of standard input, with one line of JSON each, in order. */
export async function askLines(config: Config, options: AskOptions): Promise<void> {
  const app = await openWithProgress(config);
  try {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() === '') continue;
      process.stdout.write(`${JSON.stringify(await answerLine(app, line, options))}\n`);
    }
  } finally {
    await app.close();
  }
}

async function answerLine(app: App, line: string, options: AskOptions) {
  const written = parse(line);
  if (written === undefined) return problemJson(line, 'This line cannot be used: it is not JSON.', null);
  const read = lineSchema.safeParse(written);
  if (!read.success) {
    const { id, question } = partsSchema.catch({ id: null, question: line }).parse(written);
    return problemJson(question, `This line cannot be used: ${problemOf(read.error)}.`, id);
  }
  const { id, question } = read.data;
  try {
    return answerJson(await app.ask(question, options), id);
  } catch (cause) {
    if (cause instanceof QuestionError) return problemJson(question, cause.message, id);
    throw cause;
  }
}

function problemOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  return [...(issue?.path ?? []), issue?.message].join(': ');
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
