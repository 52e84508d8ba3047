/** A stretch of a text: half-open, in UTF-16 units, 0-based. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Makes a span.
 * @throws RangeError unless 0 <= start <= end and both are whole numbers
 */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(`Cannot make a span as 0 <= start <= end must hold: current value is ${start} to ${end}`);
  }
  return { start, end };
}

/**
 * The characters of a span.
 * @throws RangeError when the span reaches beyond the text
 */
export function slice(text: string, { start, end }: Span): string {
  if (end > text.length) {
    throw new RangeError(`Cannot slice as the span must end within ${text.length} units: current value is ${end}`);
  }
  return text.slice(start, end);
}

/** The span without the white space at its two ends; empty at its start where nothing else is in it. */
export function trim(text: string, { start, end }: Span): Span {
  const exact = text.slice(start, end);
  const leading = exact.length - exact.trimStart().length;
  if (leading === exact.length) return { start, end: start };
  return { start: start + leading, end: start + exact.trimEnd().length };
}

/** From the start of the first span to the end of the second. */
export function join(first: Span, last: Span): Span {
  return span(first.start, last.end);
}

/** The same span, counted from an offset inside the text instead of from its beginning. */
export function relativeTo(offset: number, { start, end }: Span): Span {
  return span(start - offset, end - offset);
}

/** Whether the two spans have a character in common. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
