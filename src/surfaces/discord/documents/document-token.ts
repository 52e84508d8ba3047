import { createHash } from 'node:crypto';
import type { PassageIndex } from '../../../index/passage-index.ts';
import type { IndexedDocument } from '../../../index/store.ts';

/** An index never changes: its documents' tokens are worked out once. */
const byToken = new WeakMap<PassageIndex, ReadonlyMap<string, IndexedDocument>>();

/** What is written in the place of a document's file where that has no room; stays when the document changes. */
export function documentToken(file: string): string {
  return createHash('sha256').update(file).digest('base64url').slice(0, 11);
}

/** The document of a token; undefined where it is gone. */
export function documentOfToken(token: string, index: PassageIndex): IndexedDocument | undefined {
  const known =
    byToken.get(index) ?? new Map(index.snapshot.documents.map((document) => [documentToken(document.file), document]));
  byToken.set(index, known);
  return known.get(token);
}
