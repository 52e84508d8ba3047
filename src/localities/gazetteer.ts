import { groupBy } from '../text/group-by.ts';
import type { Locality } from './locality.ts';
import { nameKey } from './names.ts';

/** Latin letters come before, Chinese characters from here on. */
const FIRST_HAN = 0x2e80;

/** So many letters tell nearly all words that begin no name from those that do. */
const BEGINNING = 4;

/** A name of a locality, as it is looked up. */
export interface GazetteerName {
  readonly locality: Locality;
  readonly name: string;
  /** Whole by itself; to others a kind may be added, or not. */
  readonly isWhole: boolean;
}

/** Names to localities, and localities to what they lie in. */
export class Gazetteer {
  readonly localities: readonly Locality[];
  readonly #byId: ReadonlyMap<string, Locality>;
  readonly #byKey = new Map<string, GazetteerName[]>();
  /** How many letters the longest names have, in UTF-16 units; some more where they have accents or signs. */
  readonly longest = { latin: 0, han: 0 };
  #beginnings: ReadonlySet<string> | undefined;
  #parts: ReadonlyMap<string | null, readonly Locality[]> | undefined;

  readonly #hidden: ReadonlySet<string>;

  /**
   * @param hidden names that the operator wants to be no locality's, as `nameKey` makes them
   * @throws RangeError when two localities have the same id
   */
  constructor(localities: readonly Locality[], hidden: ReadonlySet<string> = new Set()) {
    this.localities = localities;
    this.#hidden = hidden;
    this.#byId = new Map(localities.map((locality) => [locality.id, locality]));
    if (this.#byId.size < localities.length) throw new RangeError('Cannot make a gazetteer as its ids must differ');
    for (const locality of localities) {
      for (const name of locality.stems) this.#add({ locality, name, isWhole: false });
      for (const name of locality.wholes) this.#add({ locality, name, isWhole: true });
    }
  }

  #add(entry: GazetteerName): void {
    const key = nameKey(entry.name);
    const script = key.codePointAt(0) ?? 0;
    const of = script >= FIRST_HAN ? 'han' : 'latin';
    this.longest[of] = Math.max(this.longest[of], entry.name.length);
    const entries = this.#byKey.get(key);
    if (!entries) this.#byKey.set(key, [entry]);
    else if (entries.at(-1)?.locality !== entry.locality) entries.push(entry);
  }

  get(id: string): Locality | undefined {
    return this.#byId.get(id);
  }

  /** Whether the operator wants the name to be no locality's, whatever a document shows. */
  hides(name: string): boolean {
    return this.#hidden.has(nameKey(name));
  }

  /** The names with a key, as `nameKey` makes it. */
  named(key: string): readonly GazetteerName[] {
    return this.#byKey.get(key) ?? [];
  }

  /** Whether any key may begin so, by its first letters; a false "yes" costs time, and there is no false "no". */
  mayBegin(key: string): boolean {
    this.#beginnings ??= new Set(
      [...this.#byKey.keys()].flatMap((one) => Array.from({ length: BEGINNING + 1 }, (_, end) => one.slice(0, end))),
    );
    return this.#beginnings.has(key.slice(0, BEGINNING));
  }

  /** Every key that a name has. */
  keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  /** What a locality lies in, the nearest first. */
  around({ parent }: Locality): Locality[] {
    const found: Locality[] = [];
    for (let next = this.#in(parent); next && !found.includes(next); next = this.#in(next.parent)) found.push(next);
    return found;
  }

  #in(parent: string | null): Locality | undefined {
    return parent === null ? undefined : this.#byId.get(parent);
  }

  /** The id of a locality, and those of all that it lies in; none for an id that is not known. */
  withAround(id: string): string[] {
    const locality = this.#byId.get(id);
    return locality ? [locality, ...this.around(locality)].map((one) => one.id) : [];
  }

  /** Whether a locality is another, or lies in it. */
  isWithin(locality: Locality, other: Locality): boolean {
    return locality.id === other.id || this.around(locality).some(({ id }) => id === other.id);
  }

  /** What lies in nothing that is known. */
  get roots(): readonly Locality[] {
    return this.localities.filter(({ parent }) => this.#in(parent) === undefined);
  }

  /** What lies directly in a locality, in the order of the gazetteer. */
  partsOf({ id }: Locality): readonly Locality[] {
    this.#parts ??= groupBy(this.localities, ({ parent }) => parent);
    return this.#parts.get(id) ?? [];
  }

  /** The same with more localities, which take the place of those with the same id. */
  with(localities: readonly Locality[]): Gazetteer {
    if (localities.length === 0) return this;
    const replaced = new Set(localities.map(({ id }) => id));
    return new Gazetteer([...this.localities.filter(({ id }) => !replaced.has(id)), ...localities], this.#hidden);
  }

  /** Of some localities, those that no other of them lies in. */
  narrowest(localities: readonly Locality[]): Locality[] {
    const distinct = [...new Set(localities)];
    if (distinct.length === 1) return distinct;
    const around = new Set(distinct.flatMap((one) => this.around(one)).map(({ id }) => id));
    return distinct.filter(({ id }) => !around.has(id));
  }
}
