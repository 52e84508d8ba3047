import { createHash } from 'node:crypto';
import type { PassageIndex } from '../../../index/passage-index.ts';
import type { IndexedDocument } from '../../../index/store.ts';
import { onceFor } from '../../../text/once-for.ts';

const byToken = onceFor(
  ({ snapshot }: PassageIndex): ReadonlyMap<string, IndexedDocument> =>
    new Map(snapshot.documents.map((document) => [documentToken(document.file), document])),
);

/** What is written in the place of a document's file where that has no room; stays when the document changes. */
export function documentToken(file: string): string {
  return createHash('sha256').update(file).digest('base64url').slice(0, 11);
}

/** The document of a token; undefined where it is gone. */
export function documentOfToken(token: string, index: PassageIndex): IndexedDocument | undefined {
  return byToken(index).get(token);
}
