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
 * Makes the table.
 * @param parts the passages, by row
 * @param titleTerms the terms of a document's title, by its file
 */
export function documentTable(
  dimensions: number,
  parts: readonly Part[],
  titleTerms: (file: string) => readonly string[],
): DocumentTable {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const group = groups.get(part.file);
    if (group) group.push(part);
    else groups.set(part.file, [part]);
  }
  const rows = new Map([...groups.keys()].map((file, row) => [file, row]));
  const documents = [...groups];
  return {
    rowOf: (row) => rows.get(parts[row]?.file ?? '') ?? -1,
    vectors: new VectorTable(
      dimensions,
      documents.map(([, group]) => quantize(sumOf(dimensions, group))),
    ),
    lexical: new Bm25(documents.map(([file, group]) => [...titleTerms(file), ...group.flatMap(({ terms }) => terms)])),
    scripts: documents.map(([, [first]]) => first?.script ?? null),
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
