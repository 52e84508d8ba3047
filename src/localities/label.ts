import type { Gazetteer } from './gazetteer.ts';
import type { Locality } from './locality.ts';

/** A locality as people tell it from its namesakes. */
export interface LocalityLabel {
  readonly id: string;
  readonly name: string;
  /** The name of what it lies in; null where it lies in nothing that is known. */
  readonly within: string | null;
}

export function labelOf(locality: Locality, gazetteer: Gazetteer): LocalityLabel {
  const { id, name } = locality;
  return { id, name, within: gazetteer.around(locality)[0]?.name ?? null };
}

/** Undefined for an id that the gazetteer has not. */
export function labelById(id: string, gazetteer: Gazetteer): LocalityLabel | undefined {
  const locality = gazetteer.get(id);
  return locality && labelOf(locality, gazetteer);
}
