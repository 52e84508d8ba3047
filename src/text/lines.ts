import { lowest } from './ordered.ts';
import type { Span } from './span.ts';

/** The first and last line of a span, 1-based, both included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/g;

/** The lines of a text as spans, in order, without their line ends. A text that ends in a line end has no empty line after it. */
export function lines(text: string): Span[] {
  return [...eachLine(text)];
}

/** The lines of `lines` one by one; no more of the text is read than is asked for. */
export function* eachLine(text: string): Generator<Span, void, undefined> {
  for (const match of text.matchAll(LINE)) {
    if (match[0] === '') break;
    yield { start: match.index, end: match.index + match[0].replace(/[\r\n]+$/, '').length };
  }
}

/** Tells line numbers from offsets, for one text. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#starts = lines(text).map(({ start }) => start);
  }

  /** The lines that a span touches; an empty span touches the line it lies in. */
  linesOf({ start, end }: Span): LineRange {
    return { first: this.#lineAt(start), last: this.#lineAt(Math.max(start, end - 1)) };
  }

  /** How many lines begin at or before the offset; at least 1. */
  #lineAt(offset: number): number {
    return Math.max(
      1,
      lowest(this.#starts, (start) => start > offset),
    );
  }
}
