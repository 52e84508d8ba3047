import type { Span } from '../text/span.ts';

/** The unit that is found and quoted: whole sentences of one section of a document. */
export interface Passage {
  /** 12 url-safe characters; the same as long as the document's bytes and the way of splitting are. */
  readonly id: string;
  /** Its document's. */
  readonly file: string;
  readonly section: string | null;
  readonly span: Span;
  /** Of its sentences, in order. */
  readonly sentences: readonly [Span, ...Span[]];
  /** Names of what it is about, the most specific first. */
  readonly localities: readonly string[];
}
