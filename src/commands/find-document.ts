import { documentsMeant, findDocuments } from '../answer/find-documents.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { IndexedDocument } from '../index/store.ts';

/** So many are told at most. */
const OFFERED = 10;

/** What stands for no document, or for several; the message tells which there are, and what to do. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
}

/**
 * The document that somebody names by its file or its title, or by the beginning of either.
 * @throws DocumentError when none is called so, or several are
 */
export function findDocument(written: string, index: PassageIndex): IndexedDocument {
  const name = written.trim();
  if (name === '') throw new DocumentError('The document has no name: write its file, or its title.');
  const [found, ...others] = documentsMeant(name, index);
  if (!found) throw new DocumentError(unknownMessage(name, index));
  if (others.length === 0) return found;
  throw new DocumentError(
    [`"${name}" may be any of these; name one by its file:`, ...listed([found, ...others])].join('\n'),
  );
}

function unknownMessage(name: string, index: PassageIndex): string {
  const similar = findDocuments(name, index, OFFERED + 1);
  if (similar.length === 0) return `No document is called "${name}": "fangzhi documents" lists them.`;
  return [`No document is called "${name}", but these have it in their names:`, ...listed(similar)].join('\n');
}

function listed(documents: readonly IndexedDocument[]): string[] {
  const lines = documents.slice(0, OFFERED).map(({ file, metadata: { title } }) => `  ${file}  ${title}`);
  return [...lines, ...(documents.length > OFFERED ? ['  … and more, which "fangzhi documents" lists'] : [])];
}
