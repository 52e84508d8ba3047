import type { PassageIndex } from '../index/passage-index.ts';
import type { Passage } from '../passages/passage.ts';
import { relativeTo, slice } from '../text/span.ts';
import { terms } from '../text/terms.ts';

/** A sentence is looked for by so many of its words, the rarest of those that another passage has too. */
const RAREST = 10;

/** Words that are in more passages than these together are left out, as they would cost time and tell little. */
const MOST_ROWS = 2_000;

/** So many passages are looked into at most, those with most of the rare words. */
const MOST_ALIKE = 30;

/**
 * Rows of the other passages that have at least half of the rarest words of one of a passage's sentences: all that may
 * say the same or the contrary, and a few more. Nothing is kept for this but the lexical index.
 */
export function lookAlikes(passage: Passage, index: PassageIndex): number[] {
  const text = index.text(passage);
  const counts = new Uint8Array(index.passages.length);
  const shares = new Map<number, number>();
  for (const sentence of passage.sentences) {
    const rarest = rarestTerms(slice(text, relativeTo(passage.span.start, sentence)), index);
    const rows = countRows(rarest, counts, index);
    for (const row of rows) {
      const count = counts[row] ?? 0;
      if (count >= enoughOf(rarest.length)) shares.set(row, (shares.get(row) ?? 0) + count);
      counts[row] = 0;
    }
  }
  shares.delete(index.rowOf(passage));
  const best = [...shares].sort(([row, count], [otherRow, otherCount]) => otherCount - count || row - otherRow);
  return best.slice(0, MOST_ALIKE).map(([row]) => row);
}

/** Half of them, and of few words all but one: two may meet by chance. */
function enoughOf(words: number): number {
  return Math.max(Math.ceil(words / 2), Math.min(3, words - 1));
}

/** The rarest terms of a sentence that this is not the only passage to have, as far as few enough have them. */
function rarestTerms(sentence: string, { lexical }: PassageIndex): string[] {
  const found = [...new Set(terms(sentence))].map((term) => ({ term, count: lexical.rowsOf(term).length }));
  const shared = found.filter(({ count }) => count > 1).sort((a, b) => a.count - b.count);
  let rows = 0;
  return shared.slice(0, RAREST).flatMap(({ term, count }) => {
    rows += count;
    return rows <= MOST_ROWS ? [term] : [];
  });
}

/** Counts in how many of the terms each row has, where there was no count; gives the rows that have any. */
function countRows(terms: readonly string[], counts: Uint8Array, { lexical }: PassageIndex): number[] {
  const found: number[] = [];
  for (const term of terms) {
    for (const row of lexical.rowsOf(term)) {
      const count = counts[row] ?? 0;
      if (count === 0) found.push(row);
      counts[row] = count + 1;
    }
  }
  return found;
}
