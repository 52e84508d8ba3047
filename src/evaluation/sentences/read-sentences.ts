import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Span } from '../../text/span.ts';
import { judgementsFile, readJudgements } from '../beir/read-judgements.ts';
import { readJsonLines, SetError } from '../beir/read-lines.ts';
import { type CorpusDocument, rightOf } from '../beir/read-set.ts';

/** A question with the sentences of one paragraph that answer it. */
export interface SentenceQuestion {
  readonly id: string;
  readonly text: string;
  /** The id of the paragraph. */
  readonly paragraph: string;
  /** Where the sentences stand in it. */
  readonly answers: readonly Span[];
}

/** Paragraphs, and questions of which it is known what sentence answers. */
export interface SentenceSet {
  /** Of its folder. */
  readonly name: string;
  readonly paragraphs: readonly CorpusDocument[];
  readonly questions: readonly SentenceQuestion[];
}

const sentenceSchema = z
  .object({ _id: z.string(), text: z.string().min(1), context: z.string() })
  .transform(({ _id, text, context }) => ({ id: _id, text, context }));

const questionSchema = z
  .object({ _id: z.string(), text: z.string().trim().min(1) })
  .transform(({ _id, text }) => ({ id: _id, text }));

/**
 * Reads a folder in BEIR's layout whose documents are sentences, each with the paragraph that it is from as its `context`.
 * @throws SetError
 */
export async function readSentences(folder: string): Promise<SentenceSet> {
  const shape = '{"_id", "text", "context"} of a sentence and its paragraph';
  const sentences = await readJsonLines(join(folder, 'corpus.jsonl'), sentenceSchema, shape);
  const asked = await readJsonLines(join(folder, 'queries.jsonl'), questionSchema, '{"_id", "text"} of a question');
  const judged = await readJudgements(join(folder, judgementsFile(folder)));
  const contexts = [...new Set(Array.from(sentences.values(), ({ context }) => context))];
  const ids = new Map(contexts.map((context, number) => [context, `paragraph-${number}`]));
  const questions = Array.from(asked.values()).flatMap(({ id, text }) => {
    const right = rightOf(judged.get(id) ?? new Map()).flatMap((sentence) => sentences.get(sentence) ?? []);
    const context = right[0]?.context ?? '';
    const answers = right.filter((one) => one.context === context).map((one) => placeOf(one, folder));
    const paragraph = ids.get(context);
    return paragraph === undefined ? [] : [{ id, text, paragraph, answers }];
  });
  if (questions.length === 0) {
    throw new SetError(`No question of "${folder}" has a sentence that answers it: compare the ids in its files.`);
  }
  const paragraphs = contexts.map((text, number) => ({ id: `paragraph-${number}`, title: '', text }));
  return { name: basename(resolve(folder)), paragraphs, questions };
}

function placeOf({ id, text, context }: { id: string; text: string; context: string }, folder: string): Span {
  const start = context.indexOf(text);
  if (start < 0)
    throw new SetError(`The sentence "${id}" of "${folder}" is not in its context: write it as it is there.`);
  return { start, end: start + text.length };
}
