import type { IndexedDocument } from '../index/store.ts';

/** What a reader needs to find the document that a quote comes from. */
export interface Source {
  readonly file: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  /** As YYYY-MM-DD. */
  readonly date: string | null;
  readonly sha256: string;
}

/** What tells a reader of an indexed document. */
export function sourceOf({ file, sha256, metadata: { title, publisher, url, date } }: IndexedDocument): Source {
  return { file, title, publisher, url, date, sha256 };
}

type Dated = Pick<Source, 'date' | 'file'>;

/**
 * Of documents that say the same, the order in which a researcher cites them: the first that said it, then those that
 * took it over. An undated one may be from any time, and comes last.
 */
export function byAge(a: Dated, b: Dated): number {
  return compare(a.date ?? '9999', b.date ?? '9999') || compare(a.file, b.file);
}

/** Of documents that contradict one another: what was said last comes first, as it may correct the others. */
export function newestFirst(a: Dated, b: Dated): number {
  return compare(b.date ?? '', a.date ?? '') || compare(a.file, b.file);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
