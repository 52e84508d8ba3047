import { isDeepStrictEqual } from 'node:util';
import { readDocuments } from '../documents/read-documents.ts';
import { readSourceFiles, type SourceFile } from '../documents/source-files.ts';
import { splitPassages } from '../passages/split-passages.ts';
import { DamagedIndexError, type IndexedPassage, type Snapshot, type Store } from './store.ts';

/** What was compared, and what was found wrong, in words. */
export interface Verification {
  readonly documents: number;
  readonly passages: number;
  readonly faults: readonly string[];
}

/**
 * Compares every hash, passage and span that the store holds with the documents as they are now; changes nothing.
 * @throws CollectionError when the documents' folder cannot be used
 */
export async function verifyIndex(folder: string, store: Store): Promise<Verification> {
  const { files } = await readSourceFiles(folder);
  const snapshot = await readOrFault(store);
  if (typeof snapshot === 'string') return { documents: files.length, passages: 0, faults: [snapshot] };
  return {
    documents: files.length,
    passages: snapshot.passages.length,
    faults: [...documentFaults(files, snapshot), ...passageFaults(files, snapshot)],
  };
}

async function readOrFault(store: Store): Promise<Snapshot | string> {
  try {
    return (await store.read()) ?? 'there is no index of this version';
  } catch (cause) {
    if (cause instanceof DamagedIndexError) return `the index is damaged: ${cause.message}`;
    throw cause;
  }
}

function documentFaults(files: readonly SourceFile[], { documents }: Snapshot): string[] {
  const hashes = new Map(documents.map(({ file, sha256 }) => [file, sha256]));
  const present = new Set(files.map(({ file }) => file));
  const added = files.filter(({ file }) => !hashes.has(file)).map(({ file }) => `${file} is not in the index`);
  const changed = files
    .filter(({ file, sha256 }) => hashes.has(file) && hashes.get(file) !== sha256)
    .map(({ file }) => `${file} was changed after it was indexed`);
  const gone = documents.filter(({ file }) => !present.has(file)).map(({ file }) => `${file} is in the index but gone`);
  return [...added, ...changed, ...gone];
}

/** Faults of the passages of unchanged documents; a changed document is a fault already. */
function passageFaults(files: readonly SourceFile[], { documents, passages }: Snapshot): string[] {
  const hashes = new Map(documents.map(({ file, sha256 }) => [file, sha256]));
  const stored = new Map(passages.map((indexed) => [indexed.passage.id, indexed]));
  const unchanged = readDocuments(files).documents.filter(({ file, sha256 }) => hashes.get(file) === sha256);
  return unchanged.flatMap((document) =>
    splitPassages(document).flatMap((passage) => {
      const indexed = stored.get(passage.id);
      const where = `${passage.file} at ${passage.span.start} to ${passage.span.end}`;
      if (!indexed) return [`${where} is not in the index`];
      if (!isDeepStrictEqual(indexed.passage, passage))
        return [`${where} is in the index otherwise than in the document`];
      return hasVectors(indexed) ? [] : [`${where} has not all its vectors`];
    }),
  );
}

function hasVectors({ passage, vectors }: IndexedPassage): boolean {
  return vectors.whole.length > 0 && vectors.sentences.length === passage.sentences.length;
}
