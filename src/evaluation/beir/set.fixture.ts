import { folderWith } from '../../documents/folder.fixture.ts';
import type { BeirSet } from './read-set.ts';

type Values = readonly (object | string)[];

/** The lines of a file, as JSON where they are not written out. */
export function linesOf(values: Values): string {
  return values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');
}

interface Written {
  readonly corpus?: Values;
  readonly queries?: Values;
  /** By the names of their files. */
  readonly judgements?: Readonly<Record<string, string>>;
}

export const MILLS = [
  { _id: 'mills', title: 'Mills', text: 'The mills of Huabu were built of ninety stones each.' },
  { _id: 'lamps', title: 'Lamps', text: 'The county pays for the lamps of the reading hall.' },
  { _id: 'tea', title: '', text: 'Tea is picked by hand in the weeks before the rains.' },
];

export const ABOUT_MILLS = [
  { _id: 'q1', text: 'What were the mills built of?' },
  { _id: 'q2', text: 'Who pays for the lamps?' },
];

export const JUDGED = { 'qrels.tsv': 'query-id\tcorpus-id\tscore\nq1\tmills\t1\nq2\tlamps\t1\n' };

/** A folder with a set, by default a small one that has no fault. */
export function setFolder({
  corpus = MILLS,
  queries = ABOUT_MILLS,
  judgements = JUDGED,
}: Written = {}): Promise<string> {
  return folderWith({ 'corpus.jsonl': linesOf(corpus), 'queries.jsonl': linesOf(queries), ...judgements });
}

/** A set with such questions, by the ids of their right documents, and one document that answers nothing. */
export function setOf(right: Readonly<Record<string, readonly string[]>>): BeirSet {
  const ids = [...new Set([...Object.values(right).flat(), 'other'])];
  return {
    name: 'made up',
    judgements: 'qrels.tsv',
    documents: ids.map((id) => ({ id, title: '', text: id })),
    questions: Object.entries(right).map(([id, documents]) => {
      return { id, text: id, grades: new Map([...documents.map((one) => [one, 1] as const), ['other', 0]]) };
    }),
    withoutRight: 0,
  };
}
