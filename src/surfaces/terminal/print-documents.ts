import type { DocumentSummary } from '../../index/summaries.ts';
import { LineIndex } from '../../text/lines.ts';
import { slice } from '../../text/span.ts';
import { count } from './print-report.ts';
import type { Style } from './style.ts';

/** How much of a passage tells which one it is. */
const OPENING = 60;

/** The documents of a collection, a few lines each. */
export function printDocuments(documents: readonly DocumentSummary[], style: Style): string {
  return documents.map((document) => printSummary(document, style)).join('\n\n');
}

/** One document with its passages, and what in it is never quoted. */
export function printDocument(document: DocumentSummary, text: string, style: Style): string {
  const lines = new LineIndex(text);
  const passages = document.passages.map(({ span, section }) => {
    const opening = slice(text, span).replaceAll(/\s+/g, ' ').slice(0, OPENING);
    return `  ${String(lines.linesOf(span).first).padStart(5)}  ${section ? `${section}: ` : ''}${opening}…`;
  });
  const leftOut = document.leftOut.map(({ span, reason }) => {
    const opening = slice(text, span).replaceAll(/\s+/g, ' ').slice(0, OPENING);
    return style.faint(`  ${String(lines.linesOf(span).first).padStart(5)}  ${reason}: ${opening}`);
  });
  const parts = [printSummary(document, style), '', 'Passages, by line:', ...passages];
  return [...parts, ...(leftOut.length > 0 ? ['', 'Never quoted, by line:', ...leftOut] : [])].join('\n');
}

/** A document as programs read it. */
export function documentJson({ passages, leftOut, ...document }: DocumentSummary) {
  return { ...document, passages: passages.length };
}

/** A document and all its passages as programs read it. */
export function documentWithPassagesJson({ passages, ...document }: DocumentSummary, text: string) {
  const lines = new LineIndex(text);
  return {
    ...document,
    passages: passages.map(({ id, section, span, localities }) => {
      return { passage: id, section, span, lines: lines.linesOf(span), localities };
    }),
  };
}

function printSummary(
  { file, title, publisher, url, date, localities, passages }: DocumentSummary,
  style: Style,
): string {
  const facts = [file, publisher, date, count(passages.length, 'passage'), url].filter(Boolean).join(' · ');
  const about = localities.length > 0 ? [style.wrap(style.faint(`about ${localities.join(', ')}`), '  ')] : [];
  return [style.wrap(style.heading(title), ''), style.wrap(style.faint(facts), '  '), ...about].join('\n');
}
