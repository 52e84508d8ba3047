import type { LineRange } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Quote } from './quote.ts';
import type { CitationReference } from './reference.ts';

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

/** A quote with everything that tells where it stands. */
export interface Citation {
  /** Makes this citation again by `App.cite`; its passage id is stable as long as the document is unchanged. */
  readonly reference: CitationReference;
  readonly quote: Quote;
  /** The sentence that answers, counted from the start of the quote; null where none stands out. */
  readonly highlight: Span | null;
  /** Names of the localities the passage is about, the most specific first. */
  readonly localities: readonly string[];
  readonly document: Source;
  readonly section: string | null;
  readonly span: Span;
  readonly lines: LineRange;
  /** Other documents that say the same in nearly the same words. */
  readonly alsoIn: readonly Source[];
}

/** A document that comes nearest to a question that nothing answers. */
export interface Nearest {
  readonly title: string;
  readonly file: string;
}

/** Durations of one question, in milliseconds. */
export interface Timing {
  readonly total: number;
  readonly encode: number;
  readonly search: number;
}

interface Asked {
  readonly question: string;
  readonly milliseconds: Timing;
}

export interface Quoted extends Asked {
  readonly outcome: 'quoted';
  readonly citations: readonly [Citation, ...Citation[]];
}

export interface NotFound extends Asked {
  readonly outcome: 'not-found';
  readonly nearest: readonly Nearest[];
}

/** The outcome of a question: quotes, each cited, or an honest "not found". */
export type Answer = Quoted | NotFound;
