/** A text as it is compared with others: each two words of it that follow one another. */
export type WordPairs = ReadonlySet<string>;

/** The pairs of some words in order; the last word makes one with nothing. */
export function wordPairs(words: readonly string[]): WordPairs {
  return new Set(words.map((word, at) => `${word} ${words[at + 1] ?? ''}`));
}

/**
 * How far the shorter of two texts is contained in the other, from 0 to 1; the same whichever comes first, and 1 for
 * equal ones (Broder, "On the resemblance and containment of documents", 1997).
 */
export function overlap(a: WordPairs, b: WordPairs): number {
  return Math.max(contained(a, b), contained(b, a));
}

/** Share of the first text's pairs that the second has too, from 0 to 1; 1 for a text without words. */
export function contained(a: WordPairs, b: WordPairs): number {
  if (a.size === 0) return 1;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return common / a.size;
}
