import { cutQuote, openSource, type Quote } from '../../answer/quote.ts';
import { sourceLink } from '../../answer/source-link.ts';
import type { Metadata } from '../../documents/document.ts';
import { folderWith, readFolder } from '../../documents/folder.fixture.ts';
import type { IndexedDocument } from '../../index/store.ts';
import type { Span } from '../../text/span.ts';
import type { Shelf } from './shelf.ts';

/** Documents with the given texts, by their names, and with other metadata where it is given. */
export async function shelfOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  metadata: Partial<Metadata> = {},
): Promise<Shelf> {
  const folder = await folderWith(files);
  const read = (await readFolder(folder)).documents;
  const documents = read.map(
    ({ file, sha256, leftOut, metadata: own }): IndexedDocument => ({
      file,
      sha256,
      sidecarSha256: null,
      leftOut,
      metadata: { ...own, ...metadata },
    }),
  );
  return { folder, documents: () => documents };
}

/** A quote of the only document of a shelf, and the path that leads to it. */
export async function quoteOf(words: string, shelf: Shelf): Promise<{ quote: Quote; span: Span; path: string }> {
  const [document] = shelf.documents();
  if (!document) throw new Error('There is no document to quote');
  const source = await openSource(shelf.folder, document);
  const start = source.text.indexOf(words);
  const span = { start, end: start + words.length };
  const quote = cutQuote(source, span);
  const { file, sha256, metadata } = document;
  return { quote, span, path: sourceLink({ document: { file, sha256, ...metadata }, quote, span }, '') ?? '' };
}
