import type { LocalityLabel } from '../localities/label.ts';

/** A name that stands for no locality, or for several; the message tells which there are, and what to do. */
export class LocalityError extends Error {
  override readonly name = 'LocalityError';
  /** What the name may stand for; none for a name that is not known. */
  readonly candidates: readonly LocalityLabel[];

  constructor(message: string, candidates: readonly LocalityLabel[] = []) {
    super(message);
    this.candidates = candidates;
  }
}
