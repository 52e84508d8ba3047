import type { Span } from './span.ts';

/**
 * The index of the first, from a given one on, of which something is true that is then true of all that follow; their number
 * where there is none. By halves.
 */
export function lowest<Item>(items: ArrayLike<Item>, isTrue: (item: Item) => boolean, from = 0): number {
  let [low, high] = [from, items.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const item = items[middle];
    if (item !== undefined && isTrue(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Those of some items, which are in order and apart, that a stretch has a character of; quick where there are many. */
export function overlapping<Item extends { readonly span: Span }>(
  { start, end }: Span,
  items: readonly Item[],
): readonly Item[] {
  const first = lowest(items, ({ span }) => span.end > start);
  return items.slice(
    first,
    lowest(items, ({ span }) => span.start >= end, first),
  );
}
