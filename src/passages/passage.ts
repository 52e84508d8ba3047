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
  /** Ids of the localities that it is about: of those that lie in one another, the narrowest. */
  readonly about: readonly string[];
  /** Ids of the localities that it names, whether it is about them or not. */
  readonly names: readonly string[];
}

/** A passage as its document shows it, before it is known what else the collection has. */
export interface SplitPassage extends Passage {
  /** What it may besides be about, or name, by bare names: "Kaihua". */
  readonly byBareName: Pick<Passage, 'about' | 'names'>;
}
