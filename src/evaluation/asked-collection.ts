import type { Store } from '../index/store.ts';
import type { LabelledQuestion } from './questions.ts';

/** Questions about a folder of documents. */
export interface AskedCollection {
  readonly name: string;
  readonly folder: string;
  readonly questions: readonly LabelledQuestion[];
}

/** Of an index that is made for one measurement, and kept nowhere. */
export const NOWHERE: Store = {
  read: () => Promise.resolve(undefined),
  stamp: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
};
