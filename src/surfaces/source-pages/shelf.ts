import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { documentId } from '../../answer/source-link.ts';
import { DecodingError } from '../../documents/decode.ts';
import { LARGEST_BYTES, readText, type SourceFile } from '../../documents/source-files.ts';
import type { IndexedDocument } from '../../index/store.ts';
import { onceFor } from '../../text/once-for.ts';

/** The documents that are shown, and where their files lie. */
export interface Shelf {
  /** Those of the index that is searched now; the same array as long as that is the same. */
  documents(): readonly IndexedDocument[];
  /** Absolute path of the documents' folder. */
  readonly folder: string;
}

const byId = onceFor(
  (documents: readonly IndexedDocument[]): ReadonlyMap<string, IndexedDocument> =>
    new Map(documents.map((document) => [documentId(document.file), document])),
);

/** Only ids of documents that are in the index lead to a file, so that no path can be asked for. */
export function findDocument(id: string, shelf: Shelf): IndexedDocument | undefined {
  return byId(shelf.documents()).get(id);
}

/**
 * The text of a document's file as it is now; undefined when it is gone, or no text of bearable size any more.
 * @throws Node's own errors where the file is there but cannot be read
 */
export async function readNow(
  { file }: IndexedDocument,
  { folder }: Shelf,
): Promise<Pick<SourceFile, 'sha256' | 'text'> | undefined> {
  try {
    if ((await stat(join(folder, file))).size > LARGEST_BYTES) return undefined;
    return await readText(folder, file);
  } catch (cause) {
    if (cause instanceof DecodingError || isMissing(cause)) return undefined;
    throw cause;
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
}
