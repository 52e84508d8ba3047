import type { PassageIndex } from '../../index/passage-index.ts';
import { fuse } from '../../search/fuse.ts';
import { lexicalSignals } from '../../search/lexical-signal.ts';
import type { Query } from '../../search/query.ts';

/** What passages are ranked by, from the least to all that users get: each takes up some of those before it. */
export const PARTS = [
  'passage',
  'sentences',
  'document',
  'words',
  'document words',
  'both',
  'alignment',
  'reader',
] as const;

export type Part = (typeof PARTS)[number];

/** What each adds something to; null where it stands for itself. */
export const ADDED_TO: Readonly<Record<Part, Part | null>> = {
  passage: null,
  sentences: 'passage',
  document: 'sentences',
  words: null,
  'document words': 'words',
  both: 'document',
  alignment: 'both',
  reader: 'alignment',
};

/** Those that are seen in the signals alone. */
export type Signal = Exclude<Part, 'alignment' | 'reader'>;

/** What each part makes of a passage, by its row; NaN where it does not find it at all. */
export type PartScores = (row: number) => Readonly<Record<Signal, number>>;

const NO_WORDS = { share: 0, expected: 0, documentShare: 0 };
const NO_MEANING = { whole: 0, sentence: 0, document: 0 };

/** What is left of the fused score when some of its signals are nothing: a signal of 0 for all passages ranks none before another. */
export function partScores(query: Query, index: PassageIndex): PartScores {
  const { documents } = index;
  const wordsOf = lexicalSignals(query, index.lexical, index.scripts);
  const documentWordsOf = lexicalSignals(query, documents.lexical, documents.scripts);
  const wholes = index.vectors.cosines(query.vector);
  const ofDocuments = documents.vectors.cosines(query.vector);
  return (row) => {
    const documentRow = documents.rowOf(row);
    const [whole, document] = [wholes[row] ?? 0, ofDocuments[documentRow] ?? 0];
    const sentence = Math.max(...index.sentenceCosines(row, query.vector));
    const words = { ...wordsOf(row), documentShare: documentWordsOf(documentRow).share };
    return {
      passage: fuse({ ...NO_MEANING, whole }, NO_WORDS),
      sentences: fuse({ ...NO_MEANING, whole, sentence }, NO_WORDS),
      document: fuse({ whole, sentence, document }, NO_WORDS),
      words: fuse(NO_MEANING, { ...words, documentShare: 0 }) || Number.NaN,
      'document words': fuse(NO_MEANING, words) || Number.NaN,
      both: fuse({ whole, sentence, document }, words),
    };
  };
}

/** A value for each part. */
export function ofParts<Value>(value: (part: Part) => Value): Readonly<Record<Part, Value>> {
  return {
    passage: value('passage'),
    sentences: value('sentences'),
    document: value('document'),
    words: value('words'),
    'document words': value('document words'),
    both: value('both'),
    alignment: value('alignment'),
    reader: value('reader'),
  };
}
