import { eachLine } from '../text/lines.ts';
import { type Span, slice, trim } from '../text/span.ts';
import { readDate } from './dates.ts';
import type { Section } from './document.ts';
import { isLabelLine, type Labelled, labelled } from './labels.ts';

/** What opens a Markdown text and tells of it instead of being part of it. */
export interface OpeningLabels {
  /** Lines such as "Date: January 12, 2022", before all else that can be quoted. */
  readonly lines: readonly Span[];
  readonly values: readonly Labelled[];
  /** The sections without them. */
  readonly sections: readonly Section[];
}

/** Parts the lines with a date, a source or a publisher from the beginning of a Markdown text, unless it is all there is. */
export function openingLabels(text: string, sections: readonly Section[]): OpeningLabels {
  const lines: Span[] = [];
  const [first, ...others] = sections;
  const paragraphs = [...(first?.paragraphs ?? [])];
  for (let paragraph = paragraphs.shift(); paragraph; paragraph = paragraphs.shift()) {
    const { labels, rest } = part(text, paragraph);
    lines.push(...labels);
    if (!rest) continue;
    paragraphs.unshift(rest);
    break;
  }
  if (!first || lines.length === 0 || (paragraphs.length === 0 && others.length === 0)) {
    return { lines: [], values: [], sections };
  }
  const values = lines.flatMap((line) => labelled(plain(text, line)));
  return { lines, values, sections: paragraphs.length === 0 ? others : [{ ...first, paragraphs }, ...others] };
}

/** The label lines that begin a paragraph, and what of it follows them. */
function part(text: string, paragraph: Span): { readonly labels: readonly Span[]; readonly rest: Span | null } {
  const labels: Span[] = [];
  for (const line of eachLine(slice(text, paragraph))) {
    const span = trim(text, { start: paragraph.start + line.start, end: paragraph.start + line.end });
    if (!tellsOfDocument(plain(text, span))) return { labels, rest: { start: span.start, end: paragraph.end } };
    labels.push(span);
  }
  return { labels, rest: null };
}

function tellsOfDocument(line: string): boolean {
  if (!isLabelLine(line)) return false;
  const values = labelled(line).filter(({ value }) => value !== '');
  // "Time: Monday at five" is what the text says.
  if (values.some(({ meaning, value }) => meaning === 'date' && readDate(value) === null)) return false;
  return values.some(({ meaning }) => meaning === 'date' || meaning === 'source' || meaning === 'publisher');
}

/** Without the marks of emphasis: "**Date:** January 12, 2022". */
function plain(text: string, span: Span): string {
  return slice(text, span).replaceAll(/[*_]/g, '');
}
