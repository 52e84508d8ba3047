import type { Span } from '../text/span.ts';

/** What is known of a document besides its text; what it does not show is null, never guessed. */
export interface Metadata {
  readonly title: string;
  readonly publisher: string | null;
  /** Where the document can be read by others. */
  readonly url: string | null;
  /** As YYYY-MM-DD. */
  readonly date: string | null;
  /** The locality that the document states for itself, in its own words. */
  readonly locality: string | null;
}

/** What stands under one heading; the stretch before the first heading has none. */
export interface Section {
  readonly heading: string | null;
  readonly paragraphs: readonly Span[];
}

/** Why a stretch of a document is never quoted. */
export type LeftOutReason =
  | 'title'
  | 'heading'
  /** An entry of the site's menu. */
  | 'menu'
  /** Tells of the page: its author, date, address, neighbours. */
  | 'label'
  /** Other documents have the same line. */
  | 'repeated'
  /** Too little to be quoted by itself. */
  | 'fragment'
  /** Front matter, raw HTML, and the signs of Markdown between paragraphs. */
  | 'markup';

export interface LeftOut {
  readonly span: Span;
  readonly reason: LeftOutReason;
}

/** A file of the collection, read. Its text lives here alone; everything else points into it. */
export interface Document {
  /** Path relative to the documents' folder, with forward slashes. */
  readonly file: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly text: string;
  readonly metadata: Metadata;
  readonly sections: readonly Section[];
  readonly leftOut: readonly LeftOut[];
}
