import type { Gazetteer } from '../gazetteer.ts';
import type { Locality, LocalityKind } from '../locality.ts';
import type { GazetteerEntry } from './gazetteer-schema.ts';
import { formsOf } from './name-forms.ts';

/** A locality while an operator's gazetteer is applied: what is said of others may still change it. */
export interface Draft {
  /** As the built-in gazetteer has it; null for what the operator adds. */
  readonly base: Locality | null;
  /** What the operator says of it. */
  entry: GazetteerEntry | null;
  /** Null until it is known what it lies in, where the operator gives none. */
  id: string | null;
  parent: Draft | null;
  /** What stands in its place: nothing where it is hidden, another where it is merged into that. */
  becomes: 'itself' | 'nothing' | Draft;
}

/** What is known before the operator speaks, by id. */
export function draftsOf(base: Gazetteer): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const locality of base.localities) {
    drafts.set(locality.id, { base: locality, entry: null, id: locality.id, parent: null, becomes: 'itself' });
  }
  for (const draft of drafts.values()) draft.parent = drafts.get(draft.base?.parent ?? '') ?? null;
  return drafts;
}

export function nameOf({ entry, base }: Draft): string {
  return entry?.name?.value ?? base?.name ?? '';
}

export function kindOf({ entry, base }: Draft): LocalityKind {
  return entry?.kind?.value ?? base?.kind ?? 'other';
}

/** What a draft lies in, the nearest first; itself too where its parents run in a circle. */
export function around(draft: Draft): Set<Draft> {
  const found = new Set<Draft>();
  for (let next = draft.parent; next && !found.has(next); next = next.parent) found.add(next);
  return found;
}

/** As faults name it: `420111 (Hongshan District, Wuhan)`, or by its line while it has no id. */
export function described(draft: Draft): string {
  const shown = draft.parent ? `${nameOf(draft)}, ${nameOf(draft.parent)}` : nameOf(draft);
  return `${draft.id ?? `line ${draft.entry?.line}`} (${shown})`;
}

/** The locality that a draft has come to be, in a parent, with the names of those merged into it. */
export function localityOf(draft: Draft, parent: string | null, merged: readonly Locality[]): Locality {
  const { base, entry } = draft;
  if (base && !entry && merged.length === 0 && base.parent === parent) return base;
  const [name, kind] = [nameOf(draft), kindOf(draft)];
  const told = [...(entry?.name ? [name] : []), ...(entry?.names ?? [])];
  const all = [...(base ? [base] : []), formsOf(kind, told), ...merged];
  const names = [
    ...(base ? [base.name, ...base.names] : []),
    ...told,
    ...merged.flatMap((one) => [one.name, ...one.names]),
  ];
  return {
    id: draft.id ?? '',
    kind,
    name,
    names: distinct(names).filter((other) => other !== name),
    parent,
    stems: distinct(all.flatMap(({ stems }) => stems)),
    wholes: distinct(all.flatMap(({ wholes }) => wholes)),
  };
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
