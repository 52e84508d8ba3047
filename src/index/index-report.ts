import type { Problem } from '../documents/source-files.ts';

/** Why an index was made anew. */
export type RebuildReason = 'first' | 'asked' | 'version' | 'encoder' | 'damaged';

/** What became of the index. */
export interface IndexReport {
  /** Null when only what changed was made anew. */
  readonly rebuilt: RebuildReason | null;
  readonly documents: number;
  readonly passages: number;
  /** Passages that were embedded now; the others' vectors were in the index already. */
  readonly embedded: number;
  /** Documents that were added, changed or removed since the last time. */
  readonly changed: number;
  /** Files that were skipped, in part or whole. */
  readonly problems: readonly Problem[];
  /** Why the index could not be saved: it serves until the process ends, and is made anew at the next start. */
  readonly unsaved: Error | null;
}

/** Passages embedded so far, of how many. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
