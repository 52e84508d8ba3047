import { basename, resolve } from 'node:path';
import type { AskedCollection } from '../evaluation/asked-collection.ts';
import { readQuestions } from '../evaluation/questions.ts';

/** A folder of documents, and a file of questions about it. */
interface Named {
  readonly documents: string;
  readonly questions: string;
}

/** Reads the questions about each folder, which goes by its name and theirs. @throws QuestionsError */
export async function readCollections(named: readonly Named[]): Promise<AskedCollection[]> {
  const read: AskedCollection[] = [];
  for (const { documents, questions } of named) {
    const name = `${basename(resolve(documents))} (${basename(questions)})`;
    read.push({ name, folder: resolve(documents), questions: await readQuestions(questions) });
  }
  return read;
}
