import type { PassageIndex } from '../index/passage-index.ts';
import type { IndexedDocument } from '../index/store.ts';
import { findDocuments } from './find-documents.ts';
import { newestFirst } from './sources.ts';

/** Which documents of a collection are wanted. */
export interface DocumentFilter {
  /** The id of a locality that a passage must be about; null for any. */
  readonly locality: string | null;
  /** Words of the title, or of the file's name; nothing for any. */
  readonly text: string;
}

export interface ListedDocument {
  readonly document: IndexedDocument;
  /** How many passages it has; where a locality is wanted, how many are about it. */
  readonly passages: number;
}

/** The documents that are wanted, the newest first and those without a date last. */
export function listDocuments({ locality, text }: DocumentFilter, index: PassageIndex): ListedDocument[] {
  const rows = locality === null ? index.rows : index.localities.about(locality);
  const counts = new Map<string, number>();
  for (const row of rows) {
    const { file } = index.passage(row);
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return findDocuments(text, index, Number.POSITIVE_INFINITY)
    .filter(({ file }) => locality === null || counts.has(file))
    .map((document) => ({ document, passages: counts.get(document.file) ?? 0 }))
    .sort((a, b) => newestFirst(dated(a), dated(b)));
}

function dated({ document: { file, metadata } }: ListedDocument) {
  return { file, date: metadata.date };
}
