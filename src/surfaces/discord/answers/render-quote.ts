import { lines } from '../../../text/lines.ts';
import { relativeTo, type Span, slice, trim } from '../../../text/span.ts';
import { escapeMarkup } from '../writing/escape.ts';

/**
 * A part of a quote as a block quote, the highlight (counted from the start of the quote) in bold; but not where that is
 * all of the quote, and stands out from nothing.
 */
export function renderQuote(quote: string, part: Span, highlight: Span | null): string {
  const text = slice(quote, part);
  const isAll = highlight && highlight.start === 0 && highlight.end === quote.length;
  const bold = highlight && !isAll ? relativeTo(part.start, clamp(highlight, part)) : null;
  return lines(text)
    .map((line) => `> ${renderLine(text, line, bold)}`)
    .join('\n');
}

/** Bold is closed at each line's end, as Discord takes each line of a block quote alone; and it never touches white space. */
function renderLine(text: string, line: Span, highlight: Span | null): string {
  const bold = highlight && trim(text, clamp(highlight, line));
  if (!bold || bold.start === bold.end) return escapeMarkup(slice(text, line));
  const before = escapeMarkup(text.slice(line.start, bold.start));
  const after = escapeMarkup(text.slice(bold.end, line.end));
  return `${before}**${escapeMarkup(slice(text, bold))}**${after}`;
}

/** The part of a span that lies within another; empty where there is none. */
function clamp({ start, end }: Span, within: Span): Span {
  const from = Math.min(Math.max(start, within.start), within.end);
  return { start: from, end: Math.max(from, Math.min(end, within.end)) };
}
