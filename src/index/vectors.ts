import { atOnce, type Steps } from '../text/in-turns.ts';
import { SignTable } from './signs.ts';

/** Vectors are kept as whole numbers of this size at most: of a vector only its direction matters. */
const SCALE = 127;

/** Rounds a vector to whole numbers from -127 to 127, its largest part taken for 127; costs no quality that evaluation can see. */
export function quantize(vector: Float32Array): Int8Array {
  const largest = vector.reduce((most, part) => Math.max(most, Math.abs(part)), 0) || 1;
  return Int8Array.from(vector, (part) => Math.round((part / largest) * SCALE));
}

/** Quantized vectors of equal length in one block of memory, compared by their directions. */
export class VectorTable {
  readonly #parts: Int8Array;
  /** By what each vector is multiplied to be of unit length. */
  readonly #scales: Float64Array;
  readonly #dimensions: number;
  /** Made when it is first asked for, as some tables never are. */
  #signs: SignTable | undefined;

  private constructor(dimensions: number, packed: Packed) {
    this.#dimensions = dimensions;
    this.#parts = packed.parts;
    this.#scales = packed.scales;
  }

  /** @throws RangeError when a vector has another number of dimensions */
  static of(dimensions: number, vectors: readonly Int8Array[]): VectorTable {
    return atOnce(VectorTable.inSteps(dimensions, vectors));
  }

  /** `of` in steps, so that others have their turn (see text/in-turns.ts). @throws RangeError as that */
  static *inSteps(dimensions: number, vectors: readonly Int8Array[]): Steps<VectorTable> {
    return new VectorTable(dimensions, yield* pack(dimensions, vectors));
  }

  /** How many vectors there are. */
  get size(): number {
    return this.#scales.length;
  }

  /** One of the vectors, of unit length. */
  row(row: number): Float32Array {
    const scale = this.#scales[row] ?? 0;
    return Float32Array.from(
      this.#parts.subarray(row * this.#dimensions, (row + 1) * this.#dimensions),
      (part) => part * scale,
    );
  }

  /** The cosines of a query of unit length with some of the vectors, in the order of their rows. */
  cosinesOf(query: Float32Array, rows: readonly number[]): Float32Array {
    const parts = new Float64Array(query);
    const cosines = new Float32Array(rows.length);
    for (let at = 0; at < rows.length; at++) cosines[at] = this.#cosine(parts, rows[at] ?? 0);
    return cosines;
  }

  /** The cosines of a query of unit length with the vectors from one row up to another, by default all of them. */
  cosines(query: Float32Array, from = 0, to = this.size): Float32Array {
    const parts = new Float64Array(query);
    const cosines = new Float32Array(to - from);
    for (let row = 0; row < cosines.length; row++) cosines[row] = this.#cosine(parts, from + row);
    return cosines;
  }

  /** How many telling signs of a query are others in each vector, or in each of some: the fewer, the nearer, nearly always. */
  differences(query: Float32Array, rows: readonly number[] | 'all'): Uint16Array {
    this.#signs ??= new SignTable(this.#dimensions, this.#parts);
    return this.#signs.differences(query, rows);
  }

  /** Four sums side by side, as the processor would wait for each single one. */
  #cosine(query: Float64Array, row: number): number {
    const parts = this.#parts;
    const dimensions = this.#dimensions;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let at = row * dimensions;
    let part = 0;
    for (; part < dimensions - 3; part += 4, at += 4) {
      a += (parts[at] ?? 0) * (query[part] ?? 0);
      b += (parts[at + 1] ?? 0) * (query[part + 1] ?? 0);
      c += (parts[at + 2] ?? 0) * (query[part + 2] ?? 0);
      d += (parts[at + 3] ?? 0) * (query[part + 3] ?? 0);
    }
    for (; part < dimensions; part++, at++) a += (parts[at] ?? 0) * (query[part] ?? 0);
    return (a + b + c + d) * (this.#scales[row] ?? 0);
  }
}

interface Packed {
  readonly parts: Int8Array;
  readonly scales: Float64Array;
}

function* pack(dimensions: number, vectors: readonly Int8Array[]): Steps<Packed> {
  const parts = new Int8Array(dimensions * vectors.length);
  const scales = new Float64Array(vectors.length);
  for (const [row, vector] of vectors.entries()) {
    if (vector.length !== dimensions) {
      throw new RangeError(
        `Cannot add a vector as it must have ${dimensions} parts: current value is ${vector.length}`,
      );
    }
    parts.set(vector, row * dimensions);
    scales[row] = 1 / (lengthOf(vector) || 1);
    yield;
  }
  return { parts, scales };
}

/** The cosine of two vectors of unit length. */
export function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, part, index) => sum + part * (b[index] ?? 0), 0);
}

export function lengthOf(vector: Int8Array): number {
  let squares = 0;
  for (let part = 0; part < vector.length; part++) squares += (vector[part] ?? 0) ** 2;
  return Math.sqrt(squares);
}
