import { type Features, featuresOf } from '../../answer/calibration.ts';
import type { Hit } from '../../search/hit.ts';

/** A passage that was found for a question, and whether it answers it. */
export interface Candidate {
  readonly features: Features;
  readonly answers: boolean;
}

/** A question with the passages that were found for it, the best first. */
export interface Example {
  readonly isAnswerable: boolean;
  readonly candidates: readonly Candidate[];
}

/** Questions of one collection. */
export interface ExampleSet {
  readonly name: string;
  readonly examples: readonly Example[];
}

/** Sets of labelled questions, whatever they are called. */
export interface LabelledSets {
  /** The questions about the operator's own collection, where there are some. */
  readonly own: ExampleSet | null;
  readonly others: readonly ExampleSet[];
}

/** @param hits those that the reader was asked about, or would be, the best first */
export function exampleOf(isAnswerable: boolean, hits: readonly Hit[], answers: (hit: Hit) => boolean): Example {
  return {
    isAnswerable,
    candidates: hits.map((hit) => ({ features: featuresOf(hit), answers: answers(hit) })),
  };
}
