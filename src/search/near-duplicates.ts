import type { PassageIndex } from '../index/passage-index.ts';
import type { Passage } from '../passages/passage.ts';
import { words } from '../text/terms.ts';

/** Texts that share this much of their word pairs say the same: the same news, edited a little for another site. */
const SAME = 0.7;

/** Texts that share so many words are at least this near in meaning, so only those are compared by words. */
const NEAR = 0.8;

/** Numbers, and names as far as capitals show them: where these differ, the same words say something else. */
const FACT = /[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*|\p{Lu}[\p{L}]+/gu;

/** The other passages that say the same in nearly the same words, with the same numbers and names. */
export function nearDuplicates(passage: Passage, index: PassageIndex): Passage[] {
  const text = index.text(passage);
  const [pairs, facts] = [wordPairs(text), factsOf(text)];
  const cosines = index.vectors.cosines(index.vectors.row(index.rowOf(passage)));
  return index.passages.filter((other, row) => {
    if (other === passage || (cosines[row] ?? 0) < NEAR) return false;
    const otherText = index.text(other);
    return resemblance(pairs, wordPairs(otherText)) >= SAME && factsOf(otherText) === facts;
  });
}

/** Share of the pairs of either that both have (Broder, "On the resemblance and containment of documents", 1997). */
function resemblance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 1 : common / all;
}

function wordPairs(text: string): Set<string> {
  const found = words(text);
  return new Set(found.map((word, index) => `${word} ${found[index + 1] ?? ''}`));
}

function factsOf(text: string): string {
  return [...new Set(text.match(FACT))].sort().join(' ');
}
