import type { Folder } from '../documents/folder.ts';
import { readText } from '../documents/source-files.ts';
import { LineIndex } from '../text/lines.ts';
import { type Span, slice } from '../text/span.ts';

declare const quoted: unique symbol;

/** The exact characters of a span of a document's file. Only `cutQuote` makes one. */
export type Quote = string & { readonly [quoted]: true };

declare const checked: unique symbol;

/** The text of a file that was just read and found to be the one that was indexed. Only `openSource` makes one. */
export interface SourceText {
  readonly [checked]: true;
  readonly text: string;
  readonly lines: LineIndex;
}

/** The file is no longer what was indexed, so nothing of it is quoted until it is indexed again. */
export class SourceChangedError extends Error {
  override readonly name = 'SourceChangedError';
}

/**
 * Reads a document's file as it is at this moment.
 * @throws SourceChangedError when it is gone, unreadable, or has not the hash that was indexed
 */
export async function openSource(folder: Folder, document: { file: string; sha256: string }): Promise<SourceText> {
  const { text, sha256 } = await readText(folder, document.file).catch((cause: unknown) => {
    throw new SourceChangedError(`"${document.file}" cannot be read any more`, { cause });
  });
  if (sha256 !== document.sha256) throw new SourceChangedError(`"${document.file}" was changed after it was indexed`);
  return { text, lines: new LineIndex(text) } as SourceText;
}

/**
 * Cuts a quote.
 * @throws RangeError when the span reaches beyond the text
 */
export function cutQuote({ text }: SourceText, span: Span): Quote {
  return slice(text, span) as Quote;
}
