import type { LeftOut, Metadata } from '../documents/document.ts';
import type { Locality } from '../localities/locality.ts';
import type { SplitPassage } from '../passages/passage.ts';

/** A document as the index knows it: everything but its text, which stays in its file. */
export interface IndexedDocument {
  readonly file: string;
  readonly sha256: string;
  /** Of what its sidecar says; null without one. */
  readonly sidecarSha256: string | null;
  readonly metadata: Metadata;
  readonly leftOut: readonly LeftOut[];
}

/** A passage with its vectors. */
export interface IndexedPassage {
  readonly passage: SplitPassage;
  /** Hash of what was embedded, so that the vectors are used again as long as that stays the same. */
  readonly key: string;
  readonly vectors: PassageVectors;
}

/** A whole passage is found by its topic, a fact in it by its sentence. */
export interface PassageVectors {
  readonly whole: Int8Array;
  /** One for each sentence, in order. */
  readonly sentences: readonly Int8Array[];
}

/** All that an index holds. */
export interface Snapshot {
  /** The encoder whose vectors these are. */
  readonly encoder: string;
  /** In what way documents were read and split; another version's snapshot is not used. */
  readonly version: number;
  /** As an ISO 8601 time. */
  readonly builtAt: string;
  /** Of the operator's gazetteer; null without one. */
  readonly gazetteerSha256: string | null;
  /** Those that the documents show and no gazetteer has. */
  readonly localities: readonly Locality[];
  readonly documents: readonly IndexedDocument[];
  readonly passages: readonly IndexedPassage[];
}

/** Tells one snapshot from another that was written later, by whatever process; it says nothing else. */
export type Stamp = string;

/** The durable home of one snapshot. */
export interface Store {
  /**
   * The snapshot last written; undefined when there is none.
   * @throws DamagedIndexError when it is not as it was written
   */
  read(): Promise<Snapshot | undefined>;
  /** Of the snapshot last written; undefined when there is none. Whoever reads that asks for its stamp before. */
  stamp(): Promise<Stamp | undefined>;
  /**
   * Puts a snapshot in the place of the last one, in one step: a failure at any moment leaves the last one whole.
   * @returns its stamp, also where another process has written since; undefined where nothing is kept
   */
  write(snapshot: Snapshot): Promise<Stamp | undefined>;
}

/** What the store holds is not what was written; the message says what is wrong. */
export class DamagedIndexError extends Error {
  override readonly name = 'DamagedIndexError';
}
