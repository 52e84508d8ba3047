import type { LocalityLabel } from '../localities/label.ts';
import type { LineRange } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Bounds } from './bounds.ts';
import type { Considered } from './considered.ts';
import type { Quote } from './quote.ts';
import type { Reach } from './reaches.ts';
import type { Reading } from './reading.ts';
import type { CitationReference } from './reference.ts';
import type { ScopeFrom } from './scope.ts';
import type { Source } from './sources.ts';

/** A quote with everything that tells where it stands. */
export interface Citation {
  /** Makes this citation again by `App.cite`; its passage id is stable as long as the document is unchanged. */
  readonly reference: CitationReference;
  readonly quote: Quote;
  /** The sentence that answers, counted from the start of the quote; null where none stands out. */
  readonly highlight: Span | null;
  /** The localities that the passage is about. */
  readonly localities: readonly LocalityLabel[];
  readonly document: Source;
  readonly section: string | null;
  readonly span: Span;
  readonly lines: LineRange;
  /** Other documents that say the same in nearly the same words, the oldest first. */
  readonly alsoIn: readonly Source[];
  /** Sentences of other documents that contradict one of this quote, the newest first. */
  readonly versions: readonly Version[];
}

/** A sentence that says the same as one of a citation's quote, but with another number, date or name. */
export interface Version {
  /** The id of the passage that has it. */
  readonly passage: string;
  readonly document: Source;
  readonly quote: Quote;
  readonly lines: LineRange;
  /** The sentence that it contradicts, counted from the start of the citation's quote. */
  readonly sentence: Span;
  readonly differs: readonly [Differing, ...Differing[]];
}

/** The words in which two versions differ, as each has them. */
export interface Differing {
  /** In the citation's quote. */
  readonly here: Quote;
  readonly there: Quote;
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

/** What was asked, and how it was taken. */
export interface Asked {
  readonly question: string;
  /** What the answer is limited to; none for all of the collection. */
  readonly scope: readonly LocalityLabel[];
  readonly scopeFrom: ScopeFrom;
  /** Those of the scope of which the collection has nothing. */
  readonly missing: readonly LocalityLabel[];
  /** What is about these was not looked at, as the question does not want it: "except Kaihua". */
  readonly excluded: readonly LocalityLabel[];
  /** The dates and the document that it is limited to besides; null for none. */
  readonly bounds: Bounds | null;
  readonly read: Reading;
  /** The passages among which it was looked for, the best first, with what speaks for each. */
  readonly considered: readonly Considered[];
  readonly milliseconds: Timing;
}

export interface Quotes {
  readonly outcome: 'quoted';
  readonly reach: Reach;
  /** Places of the scope that got no answer: no quote is about them or names them. At least one place is not among these. */
  readonly unanswered: readonly LocalityLabel[];
  /** Places of the scope about which a passage answers that is not quoted, as so many were wanted; no quote names them. */
  readonly beyondLimit: readonly LocalityLabel[];
  readonly citations: readonly [Citation, ...Citation[]];
}

export interface Nothing {
  readonly outcome: 'not-found';
  readonly nearest: readonly Nearest[];
  /** Where the collection has nothing of the whole scope: what it has nearest to that. */
  readonly covered: readonly LocalityLabel[];
  /** What no passage of the scope has, of the question's quoted phrases, and of the persons and institutions that it names. */
  readonly absent: readonly string[];
}

export interface Which {
  readonly outcome: 'which-locality';
  /** What the question may mean; asking again with one of them as the scope answers it. */
  readonly candidates: readonly LocalityLabel[];
}

/** What became of a question: quotes, each cited; an honest "not found"; or which of several namesakes is meant. */
export type Finding = Quotes | Nothing | Which;

export type Answer = Asked & Finding;
export type Quoted = Asked & Quotes;
export type NotFound = Asked & Nothing;
export type WhichLocality = Asked & Which;
