import type { SentenceResult } from '../sentences/evaluate-sentences.ts';
import type { CollectionQuality } from './measure-collection.ts';
import type { SetQuality } from './measure-set.ts';

/** What a report was made with: the same again makes the same report. */
export interface Run {
  /** As YYYY-MM-DD. */
  readonly date: string;
  readonly encoder: string;
  /** null when it is off. */
  readonly reader: string | null;
  /** How many questions of each set were asked at most; null for all. */
  readonly sample: number | null;
  /** Of all that was drawn. */
  readonly seed: number;
  /** From these probabilities on a passage is shown, and called strong. */
  readonly least: { readonly fair: number; readonly strong: number };
}

/** All that a report tells. */
export interface Quality {
  readonly run: Run;
  /** The bundled pages first. */
  readonly collections: readonly [CollectionQuality, ...CollectionQuality[]];
  readonly sets: readonly SetQuality[];
  readonly sentences: readonly SentenceResult[];
}
