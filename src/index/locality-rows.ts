import type { Coverage } from '../localities/coverage.ts';
import type { Gazetteer } from '../localities/gazetteer.ts';
import type { Locality } from '../localities/locality.ts';
import type { Passage } from '../passages/passage.ts';

type Rows = readonly number[];

const NONE: Rows = [];

/**
 * Which passages, by row, are about which localities, and which only name them. A bare name is believed where any passage
 * surely is about its locality or names it; this is told anew whenever an index is opened, so that a document which
 * comes or goes changes what the others name without their being read again.
 */
export class LocalityRows implements Coverage {
  readonly #about = new Map<string, number[]>();
  readonly #naming = new Map<string, number[]>();
  readonly #vocabulary: ReadonlyMap<string, number>;

  constructor(passages: readonly Passage[], gazetteer: Gazetteer, vocabulary: ReadonlyMap<string, number>) {
    this.#vocabulary = vocabulary;
    const withAround = memoize((id: string) => idsFrom(id, gazetteer));
    const known = knownAmong(passages, withAround);
    for (const [row, { about, names, byBareName }] of passages.entries()) {
      const subjects = new Set([...about, ...byBareName.about.filter(known)].flatMap(withAround));
      const named = new Set([...names, ...byBareName.names.filter(known)].flatMap(withAround));
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

/** A locality's id, and those of all that it lies in. */
function idsFrom(id: string, gazetteer: Gazetteer): string[] {
  const locality = gazetteer.get(id);
  return locality ? [locality, ...gazetteer.around(locality)].map((one) => one.id) : [];
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

/** Whether any passage surely is about a locality or names it, so that its bare name is believed of the others. */
function knownAmong(passages: readonly Passage[], withAround: (id: string) => readonly string[]) {
  const isAsked = passages.some(({ byBareName: { about, names } }) => about.length + names.length > 0);
  const sure = isAsked ? passages.flatMap(({ about, names }) => [...about, ...names]) : [];
  const known = new Set(sure.flatMap(withAround));
  return (id: string) => known.has(id);
}

function add(rows: Map<string, number[]>, id: string, row: number): void {
  const known = rows.get(id);
  if (known) known.push(row);
  else rows.set(id, [row]);
}
