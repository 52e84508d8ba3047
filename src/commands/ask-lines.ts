import { createInterface } from 'node:readline';
import { z } from 'zod';
import { readBounds } from '../answer/bounds.ts';
import { QuestionError } from '../answer/question.ts';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { answerJson, problemJson } from '../surfaces/terminal/answer-json.ts';
import { jsonLine } from '../surfaces/terminal/json.ts';
import { type AskSettings, askOptions, explanationFor } from './ask.ts';
import { DocumentError } from './find-document.ts';
import type { Io } from './io.ts';
import { LocalityError } from './locality-error.ts';
import { openWithProgress } from './open.ts';

const localityName = z.string('must be a name, or a list of names').trim().min(1, 'must not be empty');

const date = z.union([z.string(), z.number()], 'must be a date such as "2023-08-08"').transform(String).nullish();

const lineSchema = z.object({
  id: z.union([z.string(), z.number()], 'must be a text or a number').transform(String),
  question: z.string('is missing'),
  locality: z
    .preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(localityName).min(1, 'must not be empty'))
    .nullish(),
  from: date,
  to: date,
  document: z.string('must be a name').nullish(),
});

const partsSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String).nullable().catch(null),
  question: z.string().catch(''),
});

/** Answers one question a line of standard input, with one line of JSON each, in order. @throws LocalityError, DocumentError, BoundsError */
export async function askLines(config: Config, io: Io, options: AskSettings): Promise<void> {
  const app = await openWithProgress(config, io);
  try {
    // What is wrong with the command is said before any line is answered.
    readBounds(askOptions(options, app.index), app.index);
    for await (const line of createInterface({ input: io.input })) {
      if (line.trim() === '') continue;
      io.output.write(`${jsonLine(await answerLine(app, line, options))}\n`);
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
  const { id, question } = read.data;
  try {
    const answer = await app.ask(question, askOptions(settingsOf(read.data, options), app.index));
    return { ...answerJson(answer, id), ...explanationFor(answer, app.index, options) };
  } catch (cause) {
    if (cause instanceof QuestionError || cause instanceof DocumentError)
      return problemJson(question, cause.message, id);
    if (cause instanceof LocalityError) return problemJson(question, cause.message, id, cause.candidates);
    throw cause;
  }
}

/** What a line says goes before what the command says. */
function settingsOf({ locality, from, to, document }: z.infer<typeof lineSchema>, options: AskSettings): AskSettings {
  return {
    ...options,
    ...(locality && { localities: locality, everywhere: false }),
    from: from ?? options.from,
    to: to ?? options.to,
    document: document ?? options.document,
  };
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
