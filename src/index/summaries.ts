import type { LeftOut } from '../documents/document.ts';
import { type LocalityLabel, labelById } from '../localities/label.ts';
import type { Passage } from '../passages/passage.ts';
import type { PassageIndex } from './passage-index.ts';
import type { IndexedDocument } from './store.ts';

/** A document as it appears in a list. */
export interface DocumentSummary {
  readonly file: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  /** As YYYY-MM-DD. */
  readonly date: string | null;
  /** All that its passages are about, each once. */
  readonly localities: readonly LocalityLabel[];
  readonly passages: readonly Passage[];
  readonly leftOut: readonly LeftOut[];
}

/** Every document of the collection, in the order of their files. */
export function summaries(index: PassageIndex): DocumentSummary[] {
  return index.snapshot.documents.map((document) => summaryOf(document, index));
}

/** What a list tells of one document. */
export function summaryOf({ file, metadata, leftOut }: IndexedDocument, index: PassageIndex): DocumentSummary {
  const { title, publisher, url, date } = metadata;
  const passages = index.passagesOf(file);
  const about = [...new Set(passages.flatMap((passage) => passage.about))];
  const localities = about.flatMap((id) => labelById(id, index.gazetteer) ?? []);
  return { file, title, publisher, url, date, localities, passages, leftOut };
}
