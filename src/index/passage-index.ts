import type { SourceFile } from '../documents/source-files.ts';
import type { Gazetteer } from '../localities/gazetteer.ts';
import type { Locality } from '../localities/locality.ts';
import { lookUp } from '../localities/questions/look-up.ts';
import type { Passage } from '../passages/passage.ts';
import { groupBy } from '../text/group-by.ts';
import { atOnce, each, type Steps } from '../text/in-turns.ts';
import type { Script } from '../text/script.ts';
import { slice } from '../text/span.ts';
import { terms } from '../text/terms.ts';
import { believeBareNames } from './believe-bare-names.ts';
import { Bm25 } from './bm25.ts';
import { completeLocality as complete } from './complete-locality.ts';
import { contextOf } from './context.ts';
import { type DocumentTable, documentTable } from './document-table.ts';
import { LocalityRows } from './locality-rows.ts';
import type { IndexedDocument, Snapshot } from './store.ts';
import { VectorTable } from './vectors.ts';
import { WordReader } from './word-reader.ts';

/** A snapshot in memory, ready to be searched: row n of each table is passage n, counted from 0. */
export interface PassageIndex {
  readonly snapshot: Omit<Snapshot, 'passages'>;
  readonly passages: readonly Passage[];
  /** All rows, in order. */
  readonly rows: readonly number[];
  /** @throws RangeError when there is no such row */
  passage(row: number): Passage;
  /** The script that each passage is written in. */
  readonly scripts: readonly (Script | null)[];
  readonly vectors: VectorTable;
  /** The cosines of a query of unit length with the sentences of a passage. */
  sentenceCosines(row: number, query: Float32Array): Float32Array;
  readonly lexical: Bm25;
  /** What holds for the documents as wholes. */
  readonly documents: DocumentTable;
  /** Of the built-in table, the operator, and the documents themselves. */
  readonly gazetteer: Gazetteer;
  /** Which passages are about which localities. */
  readonly localities: LocalityRows;
  /** What somebody means who writes a locality's name by itself. */
  lookUp(written: string): readonly Locality[];
  /** The localities whose names begin as somebody types, those of which there is most first. */
  complete(typed: string, limit: number): readonly Locality[];
  /** Every word of the passages, folded, with the number of passages that have it. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** A document of the index. */
  document(file: string): IndexedDocument;
  /** The passages of a document, in order; none where nothing in it can be quoted, or it is not in the index. */
  passagesOf(file: string): readonly Passage[];
  /** The text of a document, as it was when it was indexed. */
  documentText(file: string): string;
  /** The text of a passage, likewise. */
  text(passage: Passage): string;
  /** Looks a passage up by its id. */
  find(id: string): Passage | undefined;
  /** The row of a passage of this index; -1 for another's. */
  rowOf(passage: Passage): number;
}

/** Reads a snapshot and the texts of its documents into memory. */
export function openIndex(
  snapshot: Snapshot,
  files: readonly SourceFile[],
  base: Gazetteer,
  dimensions: number,
): PassageIndex {
  return atOnce(openIndexInSteps(snapshot, files, base, dimensions));
}

/** `openIndex` in steps, so that others have their turn (see text/in-turns.ts). */
export function* openIndexInSteps(
  { passages: indexed, ...snapshot }: Snapshot,
  files: readonly SourceFile[],
  base: Gazetteer,
  dimensions: number,
): Steps<PassageIndex> {
  const documents = new Map(snapshot.documents.map((document) => [document.file, document]));
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const gazetteer = base.with(snapshot.localities);
  const passages = believeBareNames(
    indexed.map(({ passage }) => passage),
    gazetteer,
  );
  const ofDocument = groupBy(passages, ({ file }) => file);
  const rows = new Map(passages.map(({ id }, row) => [id, row]));
  const sentences = yield* VectorTable.inSteps(
    dimensions,
    indexed.flatMap(({ vectors }) => vectors.sentences),
  );
  const firstSentence = [0];
  for (const { vectors } of indexed) firstSentence.push((firstSentence.at(-1) ?? 0) + vectors.sentences.length);
  const document = (file: string) => known(documents.get(file), file);
  const documentText = (file: string) => known(texts.get(file), file);
  const text = ({ file, span }: Passage) => slice(documentText(file), span);
  const reader = new WordReader();
  const read = yield* each(passages, (passage) =>
    reader.read(contextOf(passage, document(passage.file), gazetteer), text(passage)),
  );
  const { vocabulary } = reader;
  const localities = new LocalityRows(passages, gazetteer, vocabulary);
  return {
    snapshot,
    passages,
    rows: passages.map((_, row) => row),
    gazetteer,
    localities,
    lookUp: (written) => lookUp(written, gazetteer, localities),
    complete: (typed, limit) => complete(typed, gazetteer, localities, limit),
    passage: (row) => at(passages, row),
    scripts: read.map(({ script }) => script),
    vectors: yield* VectorTable.inSteps(
      dimensions,
      indexed.map(({ vectors }) => vectors.whole),
    ),
    sentenceCosines: (row, query) => sentences.cosines(query, firstSentence[row], firstSentence[row + 1]),
    lexical: yield* Bm25.inSteps(read.map(({ contextTerms, textTerms }) => [...contextTerms, ...textTerms])),
    documents: yield* documentTable(
      dimensions,
      indexed.map(({ passage: { file }, vectors }, row) => ({
        file,
        vector: vectors.whole,
        terms: read[row]?.textTerms ?? [],
        script: read[row]?.script ?? null,
      })),
      (file) => terms(document(file).metadata.title),
    ),
    vocabulary,
    document,
    passagesOf: (file) => ofDocument.get(file) ?? [],
    documentText,
    text,
    find: (id) => passages[rows.get(id) ?? -1],
    rowOf: ({ id }) => rows.get(id) ?? -1,
  };
}

function known<Value>(value: Value | undefined, file: string): Value {
  if (value === undefined)
    throw new Error(`Cannot use a passage as its document must be in the index: "${file}" is not`);
  return value;
}

function at(passages: readonly Passage[], row: number): Passage {
  const passage = passages[row];
  if (!passage)
    throw new RangeError(`Cannot get a passage as its row must be below ${passages.length}: current value is ${row}`);
  return passage;
}
