import { html } from 'hono/html';
import type { Metadata } from '../../documents/document.ts';
import type { Html } from './frame.ts';

/** Who published a document, and when; nothing where neither is known. */
export function sourceLine({ publisher, date }: Pick<Metadata, 'publisher' | 'date'>): Html {
  const parts = [
    ...(publisher === null ? [] : [html`<bdi>${publisher}</bdi>`]),
    ...(date === null ? [] : [html`<time datetime="${date}">${date}</time>`]),
  ];
  return html`${parts.map((part, index) => (index === 0 ? part : html` · ${part}`))}`;
}
