import type { Document } from '../../documents/document.ts';
import type { Span } from '../../text/span.ts';

/** A stretch of text that tells what a document is about. */
export interface LocalText {
  /** The document states it for itself; its title; what its site tells of itself; what can be quoted. */
  readonly role: 'stated' | 'title' | 'site' | 'body';
  readonly text: string;
  readonly span: Span;
}

/** All that a document shows of localities, what tells the most first. */
export function textsOf({ text, metadata: { locality, title }, leftOut, sections }: Document): LocalText[] {
  const site = leftOut.filter(({ reason }) => reason === 'label' || reason === 'menu');
  const body = sections.flatMap(({ paragraphs }) => paragraphs);
  return [
    { role: 'stated', ...whole(locality ?? '') },
    { role: 'title', ...whole(title) },
    ...site.map(({ span }) => ({ role: 'site', text, span }) as const),
    ...body.map((span) => ({ role: 'body', text, span }) as const),
  ];
}

function whole(text: string) {
  return { text, span: { start: 0, end: text.length } };
}
