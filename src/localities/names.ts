import { fold } from '../text/terms.ts';

/** What may stand inside a name or be left out of it: "Xi'an" is "Xian", "He Jing" is "Hejing". */
const INNER = /[\s'’‘`·.&\-‐]+/gu;

/** Names with the same key are written alike but for case, accents, apostrophes and spaces. */
export function nameKey(name: string): string {
  return fold(name).replace(INNER, '');
}

/**
 * Whether words are a name split where it may be: of "ke cheng", both "Kecheng" and "Ke Cheng" are; "kech eng" is not.
 * @param words folded, together the same letters as the name
 */
export function isSplitOf(words: readonly string[], name: string): boolean {
  const allowed = boundariesOf(fold(name).split(INNER));
  return [...boundariesOf(words)].every((boundary) => allowed.has(boundary));
}

function boundariesOf(words: readonly string[]): Set<number> {
  let length = 0;
  return new Set(
    words.map((word) => {
      length += word.length;
      return length;
    }),
  );
}
