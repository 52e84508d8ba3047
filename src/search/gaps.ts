import { diffArrays } from 'diff';

/** Where two sequences part: what the one has there, and what the other; one of the two may be empty. */
export interface Gap<Item> {
  readonly here: readonly Item[];
  readonly there: readonly Item[];
  /** How many items of each are before it. */
  readonly before: { readonly here: number; readonly there: number };
}

/** Two sequences side by side. */
export interface Alignment<Item> {
  /** What both have, in the same order, as each has it. */
  readonly common: { readonly here: readonly Item[]; readonly there: readonly Item[] };
  readonly gaps: readonly Gap<Item>[];
}

/**
 * Aligns two sequences (Myers, "An O(ND) difference algorithm", 1986). What is missing and what is there instead are one gap.
 * @param keyOf tells which items are the same
 */
export function align<Item>(
  here: readonly Item[],
  there: readonly Item[],
  keyOf: (item: Item) => string,
): Alignment<Item> {
  const common: { here: Item[]; there: Item[] } = { here: [], there: [] };
  const gaps: Gap<Item>[] = [];
  const at = { here: 0, there: 0 };
  let before = { ...at };
  const endGap = () => {
    const gap = { here: here.slice(before.here, at.here), there: there.slice(before.there, at.there), before };
    if (gap.here.length + gap.there.length > 0) gaps.push(gap);
  };
  for (const { added, removed, count } of diffArrays(here.map(keyOf), there.map(keyOf))) {
    if (!added && !removed) {
      endGap();
      common.here.push(...here.slice(at.here, at.here + count));
      common.there.push(...there.slice(at.there, at.there + count));
    }
    if (!added) at.here += count;
    if (!removed) at.there += count;
    if (!added && !removed) before = { ...at };
  }
  endGap();
  return { common, gaps };
}
