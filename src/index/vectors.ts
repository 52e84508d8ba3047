/** Vectors are kept on disk as whole numbers of this size at most: of a vector only its direction matters. */
const SCALE = 127;

/** Rounds a vector to whole numbers from -127 to 127, its largest part taken for 127; costs no quality that evaluation can see. */
export function quantize(vector: Float32Array): Int8Array {
  const largest = vector.reduce((most, part) => Math.max(most, Math.abs(part)), 0) || 1;
  return Int8Array.from(vector, (part) => Math.round((part / largest) * SCALE));
}

/** Vectors of equal length in one block of memory, each of unit length, searched exactly. */
export class VectorTable {
  readonly #parts: Float32Array;
  readonly #dimensions: number;

  /** @throws RangeError when a vector has another number of dimensions */
  constructor(dimensions: number, vectors: readonly ArrayLike<number>[]) {
    this.#dimensions = dimensions;
    this.#parts = new Float32Array(dimensions * vectors.length);
    for (const [row, vector] of vectors.entries()) {
      if (vector.length !== dimensions) {
        throw new RangeError(
          `Cannot add a vector as it must have ${dimensions} parts: current value is ${vector.length}`,
        );
      }
      this.#parts.set(normalize(vector), row * dimensions);
    }
  }

  /** How many vectors there are. */
  get size(): number {
    return this.#parts.length / this.#dimensions;
  }

  /** One of the vectors. */
  row(row: number): Float32Array {
    return this.#parts.subarray(row * this.#dimensions, (row + 1) * this.#dimensions);
  }

  /** The cosines of a query of unit length with some of the vectors, in the order of their rows. */
  cosinesOf(query: Float32Array, rows: readonly number[]): Float32Array {
    const cosines = new Float32Array(rows.length);
    for (let at = 0; at < rows.length; at++) cosines[at] = this.#cosine(query, rows[at] ?? 0);
    return cosines;
  }

  #cosine(query: Float32Array, row: number): number {
    const offset = row * this.#dimensions;
    let sum = 0;
    for (let part = 0; part < this.#dimensions; part++) sum += (this.#parts[offset + part] ?? 0) * (query[part] ?? 0);
    return sum;
  }

  /** The cosines of a query of unit length with the vectors from one row up to another, by default all of them. */
  cosines(query: Float32Array, from = 0, to = this.size): Float32Array {
    const cosines = new Float32Array(to - from);
    for (let row = 0; row < cosines.length; row++) cosines[row] = this.#cosine(query, from + row);
    return cosines;
  }
}

/** The cosine of two vectors of unit length. */
export function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, part, index) => sum + part * (b[index] ?? 0), 0);
}

function normalize(vector: ArrayLike<number>): Float32Array {
  const parts = Float32Array.from(vector);
  const length = Math.sqrt(parts.reduce((sum, part) => sum + part * part, 0)) || 1;
  return parts.map((part) => part / length);
}
