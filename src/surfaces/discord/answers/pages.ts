import type { Citation } from '../../../answer/answer.ts';
import type { Span } from '../../../text/span.ts';
import { QUOTE_ROOM } from '../writing/rooms.ts';
import { splitQuote } from '../writing/split-quote.ts';
import { weigh } from '../writing/weight.ts';
import { renderQuote } from './render-quote.ts';

/** What one message shows: a quote, or the part of a long one that has room. */
export interface Page {
  readonly citation: Citation;
  readonly part: Span;
  /** Which of the quote's parts this is, from 1. */
  readonly number: number;
  readonly of: number;
}

/** The pages of an answer, quote after quote. The same citations have the same pages, whenever they are asked for. */
export function pagesOf(citations: readonly Citation[]): Page[] {
  return citations.flatMap((citation) =>
    partsOf(citation).map((part, index, { length }) => ({ citation, part, number: index + 1, of: length })),
  );
}

/** The parts of a quote that have each the room of a page, or another, by `weigh`. */
export function partsOf(
  { quote, highlight }: Pick<Citation, 'highlight'> & { quote: string },
  room = QUOTE_ROOM,
): Span[] {
  // No character weighs less than its UTF-16 units, so what is too long need not be rendered.
  const fits = (part: Span) => part.end - part.start <= room && weigh(renderQuote(quote, part, highlight)) <= room;
  return splitQuote(quote, room, fits);
}
