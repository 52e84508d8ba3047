/** How well a passage answers, as users see it. */
export type Strength = 'strong' | 'fair';

/** Enough to build a citation again, after a restart too, without the question. */
export interface CitationReference {
  readonly passage: string;
  /** Which of the passage's sentences is highlighted, from 0; null for none. */
  readonly sentence: number | null;
  /** Null where nothing was asked, as when a locality's record is read. */
  readonly strength: Strength | null;
}
