import { isDeepStrictEqual } from 'node:util';
import { readDocuments } from '../documents/read-documents.ts';
import { readSourceFiles, type SourceFile } from '../documents/source-files.ts';
import { type ReadGazetteer, readGazetteer } from '../localities/operator/read-gazetteer.ts';
import { leftOutOf } from '../passages/left-out.ts';
import type { Passage } from '../passages/passage.ts';
import { splitPassages } from '../passages/split-passages.ts';
import { groupBy } from '../text/group-by.ts';
import { DamagedIndexError, type IndexedDocument, type IndexedPassage, type Snapshot, type Store } from './store.ts';

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
  const [{ files }, base] = await Promise.all([readSourceFiles(folder), readGazetteer(folder)]);
  const snapshot = await readOrFault(store);
  if (typeof snapshot === 'string') return { documents: files.length, passages: 0, faults: [snapshot] };
  return {
    documents: files.length,
    passages: snapshot.passages.length,
    faults: [
      ...documentFaults(files, snapshot),
      ...gazetteerFaults(base, snapshot),
      ...contentFaults(files, base, snapshot),
    ],
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
  const known = new Map(documents.map((document) => [document.file, document]));
  const present = new Set(files.map(({ file }) => file));
  const faults = files.flatMap((source) => {
    const document = known.get(source.file);
    if (!document) return [`${source.file} is not in the index`];
    return isUnchanged(source, document) ? [] : [`${source.file}, or its .meta.yaml, was changed after it was indexed`];
  });
  const gone = documents.filter(({ file }) => !present.has(file)).map(({ file }) => `${file} is in the index but gone`);
  return [...faults, ...gone];
}

function isUnchanged(source: SourceFile, document: IndexedDocument): boolean {
  return source.sha256 === document.sha256 && source.sidecarSha256 === document.sidecarSha256;
}

function gazetteerFaults({ sha256 }: ReadGazetteer, { gazetteerSha256 }: Snapshot): string[] {
  return sha256 === gazetteerSha256 ? [] : ['gazetteer.yaml was changed after the index was made'];
}

/** Faults within unchanged documents; that a document changed is a fault already. */
function contentFaults(
  files: readonly SourceFile[],
  { gazetteer }: ReadGazetteer,
  { documents, localities, passages: all }: Snapshot,
): string[] {
  const known = new Map(documents.map((document) => [document.file, document]));
  const byFile = groupBy(all, ({ passage }) => passage.file);
  const read = readDocuments(files).documents;
  const shown = gazetteer.with(localities);
  return read.flatMap((document, index) => {
    const indexed = known.get(document.file);
    const source = files[index];
    if (!indexed || !source || !isUnchanged(source, indexed)) return [];
    const stored = byFile.get(document.file) ?? [];
    const { metadata, leftOut } = indexed;
    const passages = splitPassages(document, shown);
    const described = { metadata: document.metadata, leftOut: leftOutOf(document, passages) };
    const isSame = isDeepStrictEqual({ metadata, leftOut }, described);
    const altered = isSame ? [] : [`${document.file} is described otherwise than it is`];
    return [...altered, ...passageFaults(passages, stored)];
  });
}

function passageFaults(passages: readonly Passage[], stored: readonly IndexedPassage[]): string[] {
  const byId = new Map(stored.map((indexed) => [indexed.passage.id, indexed]));
  const faults = passages.flatMap((passage) => {
    const indexed = byId.get(passage.id);
    byId.delete(passage.id);
    if (!indexed) return [`${placeOf(passage)} is not in the index`];
    if (!isDeepStrictEqual(indexed.passage, passage)) return [`${placeOf(passage)} is in the index otherwise`];
    return hasVectors(indexed) ? [] : [`${placeOf(passage)} has not all its vectors`];
  });
  return [
    ...faults,
    ...Array.from(byId.values(), ({ passage }) => `${placeOf(passage)} is no passage of the document`),
  ];
}

function placeOf({ file, span }: Passage): string {
  return `${file} at ${span.start} to ${span.end}`;
}

function hasVectors({ passage, vectors }: IndexedPassage): boolean {
  const all = [vectors.whole, ...vectors.sentences];
  return all.length === passage.sentences.length + 1 && all.every((vector) => vector.some((part) => part !== 0));
}
