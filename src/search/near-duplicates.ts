import { words } from '../text/terms.ts';

/** Texts that share this much of their word pairs say the same: the same news, edited a little for another site. */
const SAME = 0.7;

/** A group of items that say the same; the first is the best of them. */
export type Group<Item> = readonly [Item, ...Item[]];

/** Brings items together whose texts are nearly the same, keeping the order of the first of each group. */
export function groupNearDuplicates<Item>(items: readonly Item[], textOf: (item: Item) => string): Group<Item>[] {
  const groups: { pairs: ReadonlySet<string>; items: [Item, ...Item[]] }[] = [];
  for (const item of items) {
    const pairs = wordPairs(textOf(item));
    const same = groups.find((group) => resemblance(group.pairs, pairs) >= SAME);
    if (same) same.items.push(item);
    else groups.push({ pairs, items: [item] });
  }
  return groups.map(({ items }) => items);
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
