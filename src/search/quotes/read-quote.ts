import { closingMark } from '../../text/quotation-marks.ts';
import { sentences } from '../../text/sentences.ts';
import { type Span, slice, trim } from '../../text/span.ts';

/** A text that is passed round as a quote, without what is set around it; its parts are spans of it. */
export interface ReadQuote {
  readonly text: string;
  /** What stands between the marks that leave something out; all of it where there are none. */
  readonly parts: readonly [Span, ...Span[]];
  /** The sentences of those. */
  readonly sentences: readonly Span[];
}

const BLOCK_QUOTE = /^[ \t]*(?:>>>|>(?:[ \t]?>)*)[ \t]?/gm;

/** Who said it, and where: a dash and a few words, or words in parentheses. */
const ATTRIBUTION = /^[\s.,]*(?:(?:[—–―-]+)\s*[^\n]{1,120}|[(（][^()（）\n]{1,120}[)）])?[\s.,]*$/;
const LAST_LINE = /\n\s*(?:[—–―]+|--|-[ \t])\s*[^\n]{1,120}$/;

/** "…", "[...]", "(…)": something is left out here. */
const ELLIPSIS = String.raw`(?:…|⋯|\.[ \t]?\.[ \t]?\.)(?:[ \t]?[.…⋯])*`;
const ELISION = new RegExp(String.raw`[\[(（【]\s*${ELLIPSIS}\s*[\])）】]|${ELLIPSIS}`, 'g');
/** At an end they only say that the document goes on there. */
const AT_ENDS = new RegExp(String.raw`^(?:${ELISION.source})\s*|\s*(?:${ELISION.source})$`, 'g');
const PARAGRAPH_END = /\n[ \t]*\n/g;

/** What parts sentences may be cut off with the rest of one, or be set by who quotes. */
const EDGE_MARK = /[\s.,;:!?。，、；：！？·…]/;
const LETTER = /[\p{L}\p{N}]/u;

/** Reads what somebody passes round as a quote: its marks and who is said to have said it are no part of it. */
export function readQuote(given: string): ReadQuote {
  const text = withoutMarks(withoutLastLine(given.replaceAll(BLOCK_QUOTE, '').trim())).replaceAll(AT_ENDS, '');
  const whole = { start: 0, end: text.length };
  const [first = whole, ...rest] = splitAt(ELISION, text, whole);
  const parts = [first, ...rest] as const;
  const paragraphs = parts.flatMap((part) => splitAt(PARAGRAPH_END, text, part));
  return {
    text,
    parts,
    sentences: paragraphs.flatMap((one) => sentences(text, one)).filter((one) => LETTER.test(slice(text, one))),
  };
}

/** A span without the points and commas at its two ends. */
export function withoutEdges(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && EDGE_MARK.test(text.charAt(from))) from++;
  while (to > from && EDGE_MARK.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** What lies between the matches of a pattern, as far as it has words. */
function splitAt(pattern: RegExp, text: string, within: Span): Span[] {
  const found: Span[] = [];
  let start = within.start;
  for (const { 0: mark, index } of slice(text, within).matchAll(pattern)) {
    found.push({ start, end: within.start + index });
    start = within.start + index + mark.length;
  }
  return [...found, { start, end: within.end }]
    .map((part) => trim(text, part))
    .filter((part) => LETTER.test(slice(text, part)));
}

function withoutLastLine(text: string): string {
  const before = text.replace(LAST_LINE, '').trimEnd();
  return LETTER.test(before) ? before : text;
}

function withoutMarks(text: string): string {
  const end = closingMark(text, 0);
  if (end === undefined || !ATTRIBUTION.test(text.slice(end + 1))) return text;
  const inner = text.slice(1, end).trim();
  return LETTER.test(inner) ? inner : text;
}
