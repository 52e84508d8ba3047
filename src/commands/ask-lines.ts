import { createInterface } from 'node:readline';
import { z } from 'zod';
import { QuestionError } from '../answer/question.ts';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { answerJson, problemJson } from '../surfaces/terminal/answer-json.ts';
import { jsonLine } from '../surfaces/terminal/json.ts';
import { type AskSettings, explanationFor, scopeOf } from './ask.ts';
import { LocalityError } from './locality-error.ts';
import { openWithProgress } from './open.ts';

const localityName = z.string('must be a name, or a list of names').trim().min(1, 'must not be empty');

const lineSchema = z.object({
  id: z.union([z.string(), z.number()], 'must be a text or a number').transform(String),
  question: z.string('is missing'),
  locality: z
    .preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(localityName).min(1, 'must not be empty'))
    .nullish(),
});

const partsSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String).nullable().catch(null),
  question: z.string().catch(''),
});

/** Answers one question a line of standard input, with one line of JSON each, in order. @throws LocalityError */
export async function askLines(config: Config, options: AskSettings): Promise<void> {
  const app = await openWithProgress(config);
  try {
    // What is wrong with the command is said before any line is answered.
    scopeOf(options, app.index);
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() === '') continue;
      process.stdout.write(`${jsonLine(await answerLine(app, line, options))}\n`);
    }
  } finally {
    await app.close();
  }
}

async function answerLine(app: App, line: string, options: AskSettings) {
  const written = parse(line);
  if (written === undefined) return problemJson(line, 'This line cannot be used: it is not JSON.', null);
  const read = lineSchema.safeParse(written);
  if (!read.success) {
    const { id, question } = partsSchema.catch({ id: null, question: line }).parse(written);
    return problemJson(question, `This line cannot be used: ${problemOf(read.error)}.`, id);
  }
  const { id, question, locality } = read.data;
  try {
    const wanted = locality ? { ...options, localities: locality, everywhere: false } : options;
    const answer = await app.ask(question, { limit: options.limit, scope: scopeOf(wanted, app.index) });
    return { ...answerJson(answer, id), ...explanationFor(answer, app.index, options) };
  } catch (cause) {
    if (cause instanceof QuestionError) return problemJson(question, cause.message, id);
    if (cause instanceof LocalityError) return problemJson(question, cause.message, id, cause.candidates);
    throw cause;
  }
}

function problemOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  const [field] = issue?.path ?? [];
  return [field, issue?.message].filter((part) => part !== undefined).join(': ');
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
