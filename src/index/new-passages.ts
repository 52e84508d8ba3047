import { createHash } from 'node:crypto';
import type { Passage } from '../passages/passage.ts';
import type { PassageIndex } from './passage-index.ts';

/** Names a passage by what it says, in 8 url-safe characters: the same in whatever document, and after any change around it. */
export function textKey(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}

/** The passages of an index whose text none of an earlier one had, in order; of several with one text the first. */
export function newPassages(before: PassageIndex, after: PassageIndex): Passage[] {
  const seen = new Set(before.passages.map((passage) => before.text(passage)));
  return after.passages.filter((passage) => {
    const text = after.text(passage);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
