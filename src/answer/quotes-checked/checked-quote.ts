import type { DifferenceKind } from '../../search/quotes/difference-kind.ts';
import type { Form } from '../../text/forms.ts';
import type { LineRange } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Quote } from '../quote.ts';
import type { Source } from '../sources.ts';

/**
 * In what a text differs from a document that has all its words: forms of writing; points and commas at its ends; or
 * that it leaves something out and says so ("…").
 */
export type QuoteForm = Form | 'marks at its ends' | 'left out';

/** What a document has, cut from its file. */
export interface Stretch {
  readonly quote: Quote;
  /** In the document's text. */
  readonly span: Span;
  readonly lines: LineRange;
}

/** A document that has a text word for word. */
export interface Place {
  readonly document: Source;
  /** The passage in which it begins, by its id; null where the text is in none, as a title or a menu is not. */
  readonly passage: string | null;
  /** One; of a text that leaves something out, one for each of its parts. */
  readonly stretches: readonly [Stretch, ...Stretch[]];
  /** None where the document has the very same characters. */
  readonly forms: readonly QuoteForm[];
}

/** Where a text and what comes near to it differ; one of the two may be empty. */
export interface QuoteDifference {
  readonly kind: DifferenceKind;
  /** Counted from the start of the text that was checked. */
  readonly given: Span;
  /** Counted from the start of the document's quote. */
  readonly found: Span;
}

/** What in a document is nearly a text. */
export interface NearPlace extends Stretch {
  readonly document: Source;
  readonly passage: string | null;
  /** The share of the words of the longer one that the other has too, and in the same order, from 0 to 1. */
  readonly share: number;
  readonly differences: readonly [QuoteDifference, ...QuoteDifference[]];
}

/** It stands in the collection: as it is (`identical`), or with the same words in another form. */
export interface Standing {
  readonly outcome: 'identical' | 'same-words';
  /** The oldest document first; at most as many as are worth showing. */
  readonly places: readonly [Place, ...Place[]];
  /** How many there are. */
  readonly total: number;
}

/** It does not, but something else does that most of its words are. */
export interface Nearly {
  readonly outcome: 'nearly';
  /** The nearest first, of equal ones the oldest. */
  readonly places: readonly [NearPlace, ...NearPlace[]];
}

/** Neither. A text that is too short is only looked for word for word. */
export interface Absent {
  readonly outcome: 'absent';
  readonly isTooShort: boolean;
}

/** A sentence of a text, checked by itself. */
export interface CheckedSentence {
  /** In the text that was checked. */
  readonly span: Span;
  readonly finding: Standing | Nearly | Absent;
}

/** Neither as a whole, but some of its sentences do, or nearly. */
export interface InParts {
  readonly outcome: 'in-parts';
  readonly sentences: readonly [CheckedSentence, ...CheckedSentence[]];
}

/** What became of a text: where it stands in the collection, or what comes near to it. */
export type CheckedQuote = {
  /** What was checked: the text as it was given, without the marks around it and who is said to have said it. */
  readonly text: string;
} & (Standing | NearlyWhole | InParts | Absent);

/** As a whole it nearly stands, and each of its sentences may do so otherwise; none where it is one sentence. */
export interface NearlyWhole extends Nearly {
  readonly sentences: readonly CheckedSentence[];
}
