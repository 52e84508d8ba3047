import { type Span, slice } from './span.ts';

/** A misspelt word of a text, and the one that is meant. */
export interface Correction {
  readonly span: Span;
  readonly written: string;
  readonly meant: string;
}

const UPPER = /^\p{Lu}/u;
const ALL_UPPER = /^\p{Lu}{2,}$/u;

/** A correction that writes a folded word with the capitals of the misspelt one. */
export function correctionOf(text: string, span: Span, folded: string): Correction {
  const written = slice(text, span);
  return { span, written, meant: inCaseOf(written, folded) };
}

function inCaseOf(written: string, folded: string): string {
  if (ALL_UPPER.test(written)) return folded.toUpperCase();
  return UPPER.test(written) ? folded.charAt(0).toUpperCase() + folded.slice(1) : folded;
}

/** A text with some corrections made, which do not overlap; all else stays as it is. */
export function corrected(text: string, corrections: readonly Correction[]): string {
  const backwards = corrections.toSorted((a, b) => b.span.start - a.span.start);
  return backwards.reduce((made, { span, meant }) => made.slice(0, span.start) + meant + made.slice(span.end), text);
}
