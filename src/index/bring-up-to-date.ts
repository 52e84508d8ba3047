import { type Folder, rootOf } from '../documents/folder.ts';
import { type Problem, readSourceFiles, type SourceFile } from '../documents/source-files.ts';
import { showLocalitiesInSteps } from '../localities/documents/shown-localities.ts';
import { type ReadGazetteer, readGazetteer } from '../localities/operator/read-gazetteer.ts';
import { leftOutOf } from '../passages/left-out.ts';
import { SPLITTING_VERSION } from '../passages/split-passages.ts';
import { groupBy } from '../text/group-by.ts';
import { inTurns } from '../text/in-turns.ts';
import { embedPassages, type KnownVectors } from './embed-passages.ts';
import type { Encoder } from './encoder.ts';
import type { IndexReport, Progress, RebuildReason } from './index-report.ts';
import { openIndexInSteps, type PassageIndex } from './passage-index.ts';
import { DamagedIndexError, type IndexedDocument, type Snapshot, type Stamp, type Store } from './store.ts';

export interface IndexOptions {
  /** The documents' folder. */
  readonly folder: Folder;
  readonly store: Store;
  /** May still be starting. */
  readonly encoder: Encoder | Promise<Encoder>;
  /** Vectors that this encoder has made for another index, by the hash of what was embedded; asked for when any may be missing. */
  readonly known?: ((encoder: Encoder) => Promise<KnownVectors>) | undefined;
  /** Makes everything anew, whatever the store holds. */
  readonly rebuild?: boolean;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Stops the work; the store keeps what it has. */
  readonly signal?: AbortSignal | undefined;
}

/** An index that agrees with its documents. */
export interface BroughtUpToDate {
  readonly index: PassageIndex;
  readonly report: IndexReport;
  /** Of the snapshot that the store had then; what is written later, by whatever process, has another. */
  readonly stamp: Stamp | undefined;
}

/**
 * Makes the index agree with the documents' folder, and opens it. Only passages that are new are embedded;
 * when nothing changed, nothing is written.
 * @throws CollectionError when the folder cannot be used
 * @throws EncoderError when the encoder fails
 */
export async function bringUpToDate(options: IndexOptions): Promise<BroughtUpToDate> {
  const { folder, store } = options;
  // First of all: what another process writes from now on is not taken for what is read.
  const stamp = await store.stamp();
  const reading = [readSourceFiles(folder), readGazetteer(rootOf(folder)), readStored(store), options.encoder] as const;
  const [{ files, problems }, base, stored, encoder] = await Promise.all(reading);
  const rebuilt = options.rebuild ? 'asked' : reasonToRebuild(stored, encoder);
  const last = rebuilt === null && typeof stored === 'object' ? stored : undefined;
  const changed = countChanges(last?.documents ?? [], files);
  const isCurrent = changed === 0 && last?.gazetteerSha256 === base.sha256;
  const current = last && isCurrent ? unchanged(last, stamp) : await build(files, last, { ...options, base, encoder });
  return {
    index: await inTurns(openIndexInSteps(current.snapshot, files, base.gazetteer, encoder.dimensions)),
    report: {
      rebuilt,
      documents: files.length,
      passages: current.snapshot.passages.length,
      embedded: current.embedded,
      changed,
      problems: [...problems, ...base.problems, ...current.problems, ...unquotable(current.snapshot)],
      unsaved: current.unsaved,
    },
    stamp: current.unsaved ? stamp : current.stamp,
  };
}

interface Built extends Saved, Pick<IndexReport, 'embedded' | 'problems'> {
  readonly snapshot: Snapshot;
}

type Saved = Pick<IndexReport, 'unsaved'> & Pick<BroughtUpToDate, 'stamp'>;

function unchanged(snapshot: Snapshot, stamp: Stamp | undefined): Built {
  return { snapshot, stamp, embedded: 0, problems: [], unsaved: null };
}

async function build(
  files: readonly SourceFile[],
  last: Snapshot | undefined,
  {
    store,
    base,
    encoder,
    rebuild,
    onProgress,
    signal,
    ...options
  }: IndexOptions & { base: ReadGazetteer; encoder: Encoder },
): Promise<Built> {
  // The parsers take a while to load, and nothing else needs them.
  const { readDocumentsInSteps } = await import('../documents/read-documents.ts');
  const { documents, problems } = await inTurns(readDocumentsInSteps(files));
  const localities = await inTurns(showLocalitiesInSteps(documents, base.gazetteer));
  const gazetteer = base.gazetteer.with(localities);
  const others = rebuild ? undefined : await options.known?.(encoder);
  const known = new Map([...(others ?? []), ...vectorsOf(last)]);
  const { passages, embedded } = await embedPassages(documents, { encoder, gazetteer, known, onProgress, signal });
  const ofDocument = groupBy(
    passages.map(({ passage }) => passage),
    ({ file }) => file,
  );
  const snapshot: Snapshot = {
    encoder: encoder.id,
    version: SPLITTING_VERSION,
    builtAt: new Date().toISOString(),
    gazetteerSha256: base.sha256,
    localities,
    documents: documents.map((document, index) => {
      const { file, sha256, metadata } = document;
      const leftOut = leftOutOf(document, ofDocument.get(file) ?? []);
      return { file, sha256, sidecarSha256: files[index]?.sidecarSha256 ?? null, metadata, leftOut };
    }),
    passages,
  };
  return { snapshot, embedded, problems, ...(await save(store, snapshot)) };
}

/** The vectors of a snapshot, by the hash of what was embedded. */
export function vectorsOf(snapshot: Snapshot | undefined): KnownVectors {
  return new Map(snapshot?.passages.map(({ key, vectors }) => [key, vectors]));
}

/** A full disk must not keep the questions from being answered. */
async function save(store: Store, snapshot: Snapshot): Promise<Saved> {
  try {
    return { stamp: await store.write(snapshot), unsaved: null };
  } catch (cause) {
    return { stamp: undefined, unsaved: cause instanceof Error ? cause : new Error(String(cause)) };
  }
}

async function readStored(store: Store): Promise<Snapshot | 'damaged' | undefined> {
  try {
    return await store.read();
  } catch (cause) {
    if (cause instanceof DamagedIndexError) return 'damaged';
    throw cause;
  }
}

function reasonToRebuild(stored: Snapshot | 'damaged' | undefined, encoder: Encoder): RebuildReason | null {
  if (stored === undefined) return 'first';
  if (stored === 'damaged') return 'damaged';
  if (stored.encoder !== encoder.id) return 'encoder';
  return stored.version === SPLITTING_VERSION ? null : 'version';
}

function countChanges(documents: readonly IndexedDocument[], files: readonly SourceFile[]): number {
  const before = new Map(documents.map((document) => [document.file, `${document.sha256} ${document.sidecarSha256}`]));
  const changed = files.filter((file) => before.get(file.file) !== `${file.sha256} ${file.sidecarSha256}`);
  const present = new Set(files.map(({ file }) => file));
  return changed.length + documents.filter(({ file }) => !present.has(file)).length;
}

function unquotable({ documents, passages }: Snapshot): Problem[] {
  const quotable = new Set(passages.map(({ passage }) => passage.file));
  const empty = documents.filter(({ file }) => !quotable.has(file));
  return empty.map(({ file }) => ({ file, reason: 'nothing in it can be quoted; "fangzhi document" shows why' }));
}
