import type { Span } from '../../text/span.ts';

/** Longest part of a text on one page, in UTF-16 units; all but books are shown whole. */
const LONGEST = 100_000;

/** How much of it comes before a quote. */
const BEFORE = 20_000;

/** How far back a line may begin for a part to begin with it. */
const LONGEST_LINE = 10_000;

/** The part of a text to show: all of it where it is short enough, else what stands around a place. */
export function partAround(text: string, place: number): Span {
  return partFrom(text, Math.max(0, place - BEFORE));
}

/** Likewise, the part that begins at an offset, or with the line there; the last one for an offset beyond the text. */
export function partFrom(text: string, offset: number): Span {
  if (text.length <= LONGEST) return { start: 0, end: text.length };
  const start = cutAt(text, Math.min(offset, text.length - LONGEST + LONGEST_LINE));
  const end = start + LONGEST;
  return { start, end: end >= text.length ? text.length : cutAt(text, end) };
}

/** Where the part before this one begins: early enough that nothing is left out between them. */
export function before({ start }: Span): number {
  return Math.max(0, start - LONGEST + 2 * LONGEST_LINE);
}

function cutAt(text: string, offset: number): number {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  if (offset === 0 || offset - line <= LONGEST_LINE) return Math.min(line, offset);
  return isWithin(text, offset) ? offset - 1 : offset;
}

/** Whether the offset lies within a character that takes two units. */
function isWithin(text: string, offset: number): boolean {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
