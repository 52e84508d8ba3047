import type { Store } from '../index/store.ts';
import type { LabelledQuestion } from './questions.ts';

/** Questions about a folder of documents. */
export interface AskedCollection {
  readonly name: string;
  readonly folder: string;
  readonly questions: readonly LabelledQuestion[];
}

/** Of an index that is made for one measurement: it takes over what is stored, if anything is, and is kept nowhere. */
export function notWritten(stored?: Pick<Store, 'read'>): Store {
  return {
    read: async () => stored?.read(),
    stamp: () => Promise.resolve(undefined),
    write: () => Promise.resolve(undefined),
  };
}
