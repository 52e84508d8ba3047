import { ADDED } from '../documents/folder.ts';
import { sha256 } from '../text/sha256.ts';
import type { Citation } from './answer.ts';

/** As many characters of a hash tell apart all documents that a collection may have. */
const ID_LENGTH = 16;

/** In links, where a hash is only compared with one other. */
const CHECK_LENGTH = 12;

/** A document's name in addresses: 16 hexadecimal digits, the same as long as its file is called so. */
export function documentId(file: string): string {
  return sha256(file).slice(0, ID_LENGTH);
}

/** By which a page sees whether the words at a place are still those that were quoted: 12 hexadecimal digits. */
export function wordsHash(quote: string): string {
  return sha256(quote).slice(0, CHECK_LENGTH);
}

/**
 * The address of the page that shows a document.
 * @param publicUrl where the source pages are reached from outside; it may have a path, and has no slash at its end
 * @returns undefined where nobody reaches them, and for what a server has added: it alone sees that, so it has no page
 */
export function pageLink(file: string, publicUrl: string | undefined): string | undefined {
  if (publicUrl === undefined || file.startsWith(ADDED)) return undefined;
  return `${publicUrl}/documents/${documentId(file)}`;
}

/** The same of a citation's document, opened at the quote and with the quote marked. */
export function sourceLink(
  { document, quote, span }: Pick<Citation, 'document' | 'quote' | 'span'>,
  publicUrl: string | undefined,
): string | undefined {
  const page = pageLink(document.file, publicUrl);
  const query = `quote=${span.start}-${span.end}&sha=${document.sha256.slice(0, CHECK_LENGTH)}&words=${wordsHash(quote)}`;
  return page && `${page}?${query}#quote`;
}
