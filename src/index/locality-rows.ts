import type { Coverage } from '../localities/coverage.ts';
import type { Gazetteer } from '../localities/gazetteer.ts';
import type { Locality } from '../localities/locality.ts';
import type { Passage } from '../passages/passage.ts';

type Rows = readonly number[];

const NONE: Rows = [];

/** Which passages, by row, are about which localities, and which only name them. */
export class LocalityRows implements Coverage {
  readonly #about = new Map<string, number[]>();
  readonly #naming = new Map<string, number[]>();
  readonly #vocabulary: ReadonlyMap<string, number>;

  constructor(passages: readonly Passage[], gazetteer: Gazetteer, vocabulary: ReadonlyMap<string, number>) {
    this.#vocabulary = vocabulary;
    const withAround = memoize((id: string) => gazetteer.withAround(id));
    for (const [row, { about, names }] of passages.entries()) {
      const subjects = new Set(about.flatMap(withAround));
      const named = new Set(names.flatMap(withAround));
      for (const id of subjects) add(this.#about, id, row);
      for (const id of named) if (!subjects.has(id)) add(this.#naming, id, row);
    }
  }

  /** Rows of the passages that are about a locality, or a part of it, in order. */
  about(id: string): Rows {
    return this.#about.get(id) ?? NONE;
  }

  /** Rows of the passages that name a locality, or a part of it, but are about others, in order. */
  naming(id: string): Rows {
    return this.#naming.get(id) ?? NONE;
  }

  has({ id }: Locality): boolean {
    return this.#about.has(id);
  }

  names({ id }: Locality): boolean {
    return this.#about.has(id) || this.#naming.has(id);
  }

  knowsWord(word: string): boolean {
    return this.#vocabulary.has(word);
  }
}

function memoize<Value>(make: (id: string) => Value): (id: string) => Value {
  const made = new Map<string, Value>();
  return (id) => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const value = make(id);
    made.set(id, value);
    return value;
  };
}

function add(rows: Map<string, number[]>, id: string, row: number): void {
  const known = rows.get(id);
  if (known) known.push(row);
  else rows.set(id, [row]);
}
