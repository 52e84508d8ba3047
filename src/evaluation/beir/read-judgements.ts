import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readLines, SetError } from './read-lines.ts';

/** How well each document answers a question, by its id: 0 and below not at all. */
export type Grades = ReadonlyMap<string, number>;

/** Where a set keeps its judgements, what is looked for first at first. */
const FILES = ['qrels.tsv', 'qrels/test.tsv', 'qrels/dev.tsv', 'qrels/train.tsv'];

const GRADE = /^-?\d+$/;

/** The file of a set's judgements, relative to its folder. @throws SetError when there is none */
export function judgementsFile(folder: string): string {
  const file = FILES.find((name) => existsSync(join(folder, name)));
  if (file === undefined) throw new SetError(`There are no judgements in "${folder}": put a qrels.tsv there.`);
  return file;
}

/**
 * The judgements of a file, by question: question, document and grade a line, or TREC's four columns with a number that
 * says nothing after the question; a heading above them is passed over.
 * @throws SetError
 */
export async function readJudgements(path: string): Promise<ReadonlyMap<string, Grades>> {
  const judged = new Map<string, Map<string, number>>();
  let isFirst = true;
  for await (const { text, where } of readLines(path)) {
    const judgement = judgementIn(text);
    if (judgement) {
      const grades = judged.get(judgement.question) ?? new Map<string, number>();
      judged.set(judgement.question, grades.set(judgement.document, judgement.grade));
    } else if (!isFirst) {
      throw new SetError(`${where} is no judgement: write question, document and a whole number, with tabs between.`);
    }
    isFirst = false;
  }
  return judged;
}

function judgementIn(line: string): { question: string; document: string; grade: number } | undefined {
  const columns = line.trim().split(line.includes('\t') ? '\t' : /\s+/);
  const [question, document, grade] = columns.length === 4 ? columns.toSpliced(1, 1) : columns;
  if (columns.length < 3 || columns.length > 4 || !question || !document || !GRADE.test(grade ?? '')) return undefined;
  return { question, document, grade: Number(grade) };
}
