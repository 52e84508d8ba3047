import { createHash } from 'node:crypto';
import type { WithUnanswerable } from './leave-out.ts';

/** Tells one set of documents, questions and judgements from another, in hexadecimal. */
export function digestOf({ set, unanswerable }: WithUnanswerable): string {
  const hash = createHash('sha256');
  for (const { id, title, text } of set.documents) hash.update(JSON.stringify([id, title, text]));
  for (const { id, text, grades } of [...set.questions, ...unanswerable])
    hash.update(JSON.stringify([id, text, ...grades]));
  return hash.digest('hex');
}
