import type { Gazetteer } from '../gazetteer.ts';
import { splitName } from '../kinds.ts';
import { nameKey } from '../names.ts';
import { around, type Draft, described, kindOf, nameOf } from './gazetteer-draft.ts';
import { formsOf } from './name-forms.ts';

/** Between a name and what it lies in: "Hongshan District, Wuhan"; ids are made with an @. */
const PARTS = /\s*[,，@]\s*/;

/** More candidates are no help in a line. */
const MOST_CANDIDATES = 5;

/** What is known by a name or an id in an operator's gazetteer. */
export class GazetteerNames {
  readonly #base: Gazetteer;
  readonly #byId = new Map<string, Draft>();
  /** Of those that the operator speaks of; the others are known by the names of the gazetteer. */
  readonly #byKey = new Map<string, Set<Draft>>();

  constructor(drafts: Iterable<Draft>, base: Gazetteer) {
    this.#base = base;
    for (const draft of drafts) this.#add(draft);
  }

  #add(draft: Draft): void {
    const { base, entry } = draft;
    if (draft.id !== null) this.#byId.set(draft.id, draft);
    if (!entry) return;
    const names = [nameOf(draft), ...entry.names];
    const known = base ? [base.name, ...base.names] : [];
    for (const name of [...names, ...known, ...formsOf(kindOf(draft), names).stems]) {
      const key = nameKey(name);
      this.#byKey.set(key, (this.#byKey.get(key) ?? new Set()).add(draft));
    }
  }

  /** All that a reference may mean: an id, a name, or a name with what it lies in. */
  meantBy(reference: string): Draft[] {
    const plain = this.#plain(reference);
    if (plain.length > 0) return plain;
    const [name = '', ...outer] = reference.split(PARTS);
    const places = outer.filter((part) => part !== '').map((part) => new Set(this.#plain(part)));
    return this.#plain(name).filter((draft) => {
      const near = [...around(draft)];
      return places.every((place) => near.some((one) => place.has(one)));
    });
  }

  /** All that has the name in a reference, whatever it lies in. */
  sharing(reference: string): Draft[] {
    const plain = this.#plain(reference);
    return plain.length > 0 ? [] : this.#plain(reference.split(PARTS)[0] ?? '');
  }

  #plain(reference: string): Draft[] {
    const byId = this.#byId.get(reference);
    if (byId) return [byId];
    const split = splitName(reference);
    const ofStem = split ? this.#named(split.stem).filter((draft) => split.kinds.includes(kindOf(draft))) : [];
    return [...new Set([...this.#named(reference), ...ofStem])];
  }

  #named(name: string): Draft[] {
    const key = nameKey(name);
    const known = this.#base.named(key).flatMap(({ locality }) => this.#byId.get(locality.id) ?? []);
    return [...new Set([...known, ...(this.#byKey.get(key) ?? [])])];
  }
}

/** The one that is meant, or why it cannot be told, in words that follow the key. */
export function oneOfDrafts(reference: string, candidates: readonly Draft[]): Draft | string {
  const [found, ...others] = candidates;
  if (!found)
    return `"${reference}" is not known: write the id or the name of a locality that is, or add it in an entry`;
  if (others.length === 0) return found;
  const shown = candidates.slice(0, MOST_CANDIDATES).map(described).join(', ');
  const rest = candidates.length > MOST_CANDIDATES ? ` and ${candidates.length - MOST_CANDIDATES} more` : '';
  return `"${reference}" may be several: write the id of the one that is meant, ${shown}${rest}`;
}
