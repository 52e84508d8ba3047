import type { PassageIndex } from '../index/passage-index.ts';
import type { Passage } from '../passages/passage.ts';
import { words } from '../text/terms.ts';

/** Texts that share this much of their word pairs say the same: the same news, edited a little for another site. */
const SAME = 0.7;

/** Texts that share so many words are at least this near in meaning, so only those are compared by words. */
const NEAR = 0.8;

/** The other passages that say nearly the same in nearly the same words. */
export function nearDuplicates(passage: Passage, index: PassageIndex): Passage[] {
  const pairs = wordPairs(index.text(passage));
  const cosines = index.vectors.cosines(index.vectors.row(index.rowOf(passage)));
  return index.passages.filter((other, row) => {
    if (other === passage || (cosines[row] ?? 0) < NEAR) return false;
    return resemblance(pairs, wordPairs(index.text(other))) >= SAME;
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
