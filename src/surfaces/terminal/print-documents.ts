import type { DocumentSummary } from '../../index/summaries.ts';
import { LineIndex } from '../../text/lines.ts';
import { type Span, slice } from '../../text/span.ts';
import { labelJson } from './answer-json.ts';
import { count } from './print-report.ts';
import type { Style } from './style.ts';
import { oneLine } from './visible.ts';

/** How much of a passage tells which one it is. */
const OPENING = 60;

/** The documents of a collection, a few lines each. */
export function printDocuments(documents: readonly DocumentSummary[], style: Style): string {
  return documents.map((document) => printSummary(document, style)).join('\n\n');
}

/** One document with its passages, and what in it is never quoted. */
export function printDocument(document: DocumentSummary, text: string, style: Style): string {
  const lines = new LineIndex(text);
  const line = (span: Span) => `  ${String(lines.linesOf(span).first).padStart(5)}  `;
  const opening = (span: Span) => oneLine(slice(text, span)).slice(0, OPENING);
  const passages = document.passages.map(({ span, section }) => {
    return `${line(span)}${section ? `${oneLine(section)}: ` : ''}${opening(span)}…`;
  });
  const leftOut = document.leftOut.map(({ span, reason }) => {
    return style.faint(`${line(span)}${reason}: ${opening(span)}`);
  });
  const parts = [printSummary(document, style), '', 'Passages, by line:', ...passages];
  return [...parts, ...(leftOut.length > 0 ? ['', 'Never quoted, by line:', ...leftOut] : [])].join('\n');
}

/** A document as programs read it; fields are only ever added. */
export function documentJson({ passages, leftOut, localities, ...document }: DocumentSummary) {
  return { ...document, ...aboutJson(localities), passages: passages.length };
}

/** A document and all its passages as programs read it; fields are only ever added. */
export function documentWithPassagesJson({ passages, localities, ...document }: DocumentSummary, text: string) {
  const lines = new LineIndex(text);
  return {
    ...document,
    ...aboutJson(localities),
    passages: passages.map(({ id, section, span, about }) => {
      const subjects = localities.filter((locality) => about.includes(locality.id));
      return { passage: id, section, span, lines: lines.linesOf(span), ...aboutJson(subjects) };
    }),
  };
}

function aboutJson(localities: DocumentSummary['localities']) {
  return { localities: localities.map(({ name }) => name), about: localities.map(labelJson) };
}

function printSummary(
  { file, title, publisher, url, date, localities, passages }: DocumentSummary,
  style: Style,
): string {
  const facts = [file, publisher, date, count(passages.length, 'passage'), url].filter(Boolean).join(' · ');
  const names = localities.map(({ name }) => name).join(', ');
  const about = names === '' ? [] : [style.wrap(style.faint(oneLine(`about ${names}`)), '  ')];
  return [style.wrap(style.heading(oneLine(title)), ''), style.wrap(style.faint(oneLine(facts)), '  '), ...about].join(
    '\n',
  );
}
