import { documentId } from '../../answer/source-link.ts';
import type { Shelf } from './shelf.ts';
import { sourcePages } from './source-pages.ts';

/** A text with a blank line, both kinds of line ends, and signs that mean something in HTML. */
export const FLOOD =
  'The Flood\n\nIn spring the river rose. It reached the gate.\r\nAll fled, "even <b>the</b> guard" & his dog.\n';

/** What a browser is answered, and of what the operator is told. */
export interface Visit {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly faults: readonly unknown[];
}

/** Asks for a page; what stands behind # stays in the browser. */
export async function get(path: string, shelf: Shelf, init: RequestInit = {}): Promise<Visit> {
  const faults: unknown[] = [];
  const response = await sourcePages(shelf, (cause) => faults.push(cause)).request(path.replace(/#.*/, ''), init);
  return { status: response.status, headers: response.headers, body: await response.text(), faults };
}

/** Where the document of a file is. */
export function path(file: string, query = ''): string {
  return `/documents/${documentId(file)}${query}`;
}
