import { digestOf } from './digest.ts';
import { leaveOut, type WithUnanswerable } from './leave-out.ts';
import { sample } from './random.ts';
import { SetError } from './read-lines.ts';
import type { BeirSet } from './read-set.ts';

/** What a measurement is made with, so that it can be made again. */
export interface Settings {
  /** How many questions of each set are asked, drawn by the seed; null for all. */
  readonly sample: number | null;
  /** The share of the questions whose right documents are left out, drawn by the seed; null for none. */
  readonly unanswerable: number | null;
  /** Of all that is drawn. */
  readonly seed: number;
}

/** What of a set is measured. */
export interface PreparedSet extends WithUnanswerable {
  /** How many questions could have been asked. */
  readonly of: number;
  /** Tells these documents, questions and judgements from others, in hexadecimal. */
  readonly sha256: string;
}

/** Draws what of a set is measured. @throws SetError when nothing is left to ask */
export function prepareSet(whole: BeirSet, settings: Settings): PreparedSet {
  const questions =
    settings.sample === null ? whole.questions : sample(whole.questions, settings.sample, settings.seed);
  const left = leaveOut({ ...whole, questions }, settings.unanswerable ?? 0, settings.seed);
  if (left.set.questions.length === 0) {
    throw new SetError(`No question of ${whole.name} keeps a right document: choose a smaller --unanswerable.`);
  }
  return { ...left, of: whole.questions.length, sha256: digestOf(left) };
}
