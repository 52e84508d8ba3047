import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { type Grades, judgementsFile, readJudgements } from './read-judgements.ts';
import { readJsonLines, SetError } from './read-lines.ts';

/** A document of a set, to which a passage is traced back by its id. */
export interface CorpusDocument {
  readonly id: string;
  /** May be empty. */
  readonly title: string;
  readonly text: string;
}

/** A question with at least one right document, and all that is judged for it. */
export interface JudgedQuestion {
  readonly id: string;
  readonly text: string;
  readonly grades: Grades;
}

/** Documents and questions whose right documents are known. */
export interface BeirSet {
  /** Of its folder. */
  readonly name: string;
  /** The file of judgements, relative to the folder. */
  readonly judgements: string;
  readonly documents: readonly CorpusDocument[];
  readonly questions: readonly JudgedQuestion[];
  /** How many questions were left out, as no document is right for them. */
  readonly withoutRight: number;
}

const id = z.union([z.string().min(1), z.number().transform(String)]);

const documentSchema = z
  .object({ _id: id, title: z.string().nullish(), text: z.string() })
  .transform(({ _id, title, text }): CorpusDocument => ({ id: _id, title: title ?? '', text }));

const questionSchema = z
  .object({ _id: id, text: z.string().trim().min(1) })
  .transform(({ _id, text }) => ({ id: _id, text }));

/**
 * Reads a folder in BEIR's layout (Thakur et al., "BEIR", 2021): `corpus.jsonl`, `queries.jsonl`, and judgements in
 * `qrels.tsv` or `qrels/test.tsv`.
 * @throws SetError
 */
export async function readSet(folder: string): Promise<BeirSet> {
  const judgements = judgementsFile(folder);
  const documents = await readJsonLines(
    join(folder, 'corpus.jsonl'),
    documentSchema,
    '{"_id", "title", "text"} of a document',
  );
  const asked = await readJsonLines(join(folder, 'queries.jsonl'), questionSchema, '{"_id", "text"} of a question');
  const judged = await readJudgements(join(folder, judgements));
  const questions = Array.from(asked.values(), (question) => ({
    ...question,
    grades: judged.get(question.id) ?? new Map<string, number>(),
  })).filter(({ grades }) => rightOf(grades).length > 0);
  if (documents.size === 0) throw new SetError(`There is no document in "${folder}": write corpus.jsonl.`);
  if (questions.length === 0) {
    throw new SetError(
      `No question of "${folder}" has a right document: compare the ids in ${judgements} with the rest.`,
    );
  }
  return {
    name: basename(resolve(folder)),
    judgements,
    documents: [...documents.values()],
    questions,
    withoutRight: asked.size - questions.length,
  };
}

/** The ids of the documents that answer. */
export function rightOf(grades: Grades): string[] {
  return Array.from(grades).flatMap(([document, grade]) => (grade > 0 ? [document] : []));
}
