import type { Reading } from './reading.ts';

/** Of a question in which nothing was found to look for. */
export const nothingRead: Reading = {
  words: [],
  names: [],
  corrections: [],
  answerKind: null,
  phrases: [],
  excluded: [],
};
