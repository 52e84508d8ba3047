import type { Span } from '../text/span.ts';

/** Sizes of a passage, in UTF-16 units: what it should not fall below, what suits best, what it should not exceed. */
export const PASSAGE_SIZE = { least: 200, best: 450, most: 700 } as const;

/** Being too short or too long weighs more than any sum of differences from the best size. */
const OUT_OF_BOUNDS = 1_000_000;

interface Packing {
  readonly cost: number;
  readonly groups: readonly (readonly Span[])[];
}

/**
 * Parts a run of sentences into groups of the best size, none cut. The groups together are as near to the best size
 * as can be, so that none is left over at the end (the least sum of squares, by dynamic programming, as paragraphs are
 * set into lines: Knuth & Plass, "Breaking Paragraphs into Lines", 1981).
 */
export function packSentences(sentences: readonly Span[]): readonly (readonly Span[])[] {
  const best: Packing[] = [{ cost: 0, groups: [] }];
  for (let end = 1; end <= sentences.length; end++) best.push(bestPacking(sentences, end, best));
  return best.at(-1)?.groups ?? [];
}

function bestPacking(sentences: readonly Span[], end: number, best: readonly Packing[]): Packing {
  let found: Packing = { cost: Number.POSITIVE_INFINITY, groups: [] };
  for (let start = end - 1; start >= 0; start--) {
    const group = sentences.slice(start, end);
    const before = best[start];
    const cost = (before?.cost ?? 0) + costOf(group);
    if (cost < found.cost) found = { cost, groups: [...(before?.groups ?? []), group] };
    if (lengthOf(group) > 2 * PASSAGE_SIZE.most) break;
  }
  return found;
}

function costOf(group: readonly Span[]): number {
  const length = lengthOf(group);
  const tooLong = length > PASSAGE_SIZE.most && group.length > 1;
  const tooShort = length < PASSAGE_SIZE.least;
  return (length - PASSAGE_SIZE.best) ** 2 + (tooLong || tooShort ? OUT_OF_BOUNDS : 0);
}

function lengthOf(group: readonly Span[]): number {
  return (group.at(-1)?.end ?? 0) - (group[0]?.start ?? 0);
}
