import type { Gazetteer } from './gazetteer.ts';
import { LEVEL_OF } from './kinds.ts';
import type { Locality } from './locality.ts';
import { nameKey } from './names.ts';

/** Finds localities by the beginning of their names, in any script, while somebody types. */
export class Completion {
  readonly #names: readonly { readonly key: string; readonly locality: Locality }[];
  readonly #weigh: (locality: Locality) => number;

  /** @param weigh how much the collection has of a locality, from 0 */
  constructor(gazetteer: Gazetteer, weigh: (locality: Locality) => number) {
    this.#weigh = weigh;
    this.#names = gazetteer.localities.flatMap((locality) => {
      const { name, names, stems, wholes } = locality;
      const keys = new Set([name, ...names, ...stems, ...wholes].map(nameKey));
      return Array.from(keys, (key) => ({ key, locality }));
    });
  }

  /** The localities that may be meant, those of which the collection has most first, then those of higher level. */
  complete(typed: string, limit: number): Locality[] {
    const key = nameKey(typed);
    if (key === '' && typed.trim() !== '') return [];
    const found = new Set(this.#names.flatMap((name) => (name.key.startsWith(key) ? name.locality : [])));
    return [...found]
      .sort((a, b) => this.#weigh(b) - this.#weigh(a) || LEVEL_OF[a.kind] - LEVEL_OF[b.kind])
      .slice(0, limit);
  }
}
