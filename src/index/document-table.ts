import { groupBy } from '../text/group-by.ts';
import { each, type Steps } from '../text/in-turns.ts';
import type { Script } from '../text/script.ts';
import { Bm25 } from './bm25.ts';
import { lengthOf, quantize, VectorTable } from './vectors.ts';

/** What a document's passages bring to it. */
export interface Part {
  readonly file: string;
  readonly vector: Int8Array;
  /** Of its text alone. */
  readonly terms: readonly string[];
  readonly script: Script | null;
}

/** The documents as wholes: what a passage is about shows in what stands around it too. */
export interface DocumentTable {
  /** The row of its document, by the row of a passage. */
  rowOf(passageRow: number): number;
  /** The mean direction of each document's passages. */
  readonly vectors: VectorTable;
  readonly lexical: Bm25;
  readonly scripts: readonly (Script | null)[];
}

/**
 * Makes the table, in steps.
 * @param parts the passages, by row
 * @param titleTerms the terms of a document's title, by its file
 */
export function* documentTable(
  dimensions: number,
  parts: readonly Part[],
  titleTerms: (file: string) => readonly string[],
): Steps<DocumentTable> {
  const groups = groupBy(parts, ({ file }) => file);
  const rows = new Map([...groups.keys()].map((file, row) => [file, row]));
  const documents = [...groups];
  const sums = yield* each(documents, ([, group]) => quantize(sumOf(dimensions, group)));
  const terms = yield* each(documents, ([file, group]) => [
    ...titleTerms(file),
    ...group.flatMap((part) => part.terms),
  ]);
  return {
    rowOf: (row) => rows.get(parts[row]?.file ?? '') ?? -1,
    vectors: yield* VectorTable.inSteps(dimensions, sums),
    lexical: yield* Bm25.inSteps(terms),
    scripts: documents.map(([, [first]]) => first.script),
  };
}

/** Every passage counts the same: the table needs but the direction. */
function sumOf(dimensions: number, parts: readonly Part[]): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const { vector } of parts) {
    const length = lengthOf(vector) || 1;
    for (let part = 0; part < dimensions; part++) sum[part] = (sum[part] ?? 0) + (vector[part] ?? 0) / length;
  }
  return sum;
}
