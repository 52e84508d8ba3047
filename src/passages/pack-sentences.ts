import { type Span, slice } from '../text/span.ts';

/** Sizes of a passage, in UTF-16 units: what it should not fall below, what suits best, what it should not exceed. */
export const PASSAGE_SIZE = { least: 200, best: 450, most: 700 } as const;

/** Being too short or too long weighs more than any sum of differences from the best size. */
const OUT_OF_BOUNDS = 1_000_000;

/** Parting a point from its heading sentence weighs as much as a passage 400 units off the best size. */
const HEADING_LAST = 400 ** 2;

/** "The second is to …": what follows such a sentence belongs to it. */
const POINT =
  /^(?:(?:and |the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|next|another)\b|(?:one|another) is\b|finally\b|\(?\d{1,2}[.)]\s|第?[一二三四五六七八九十]+(?:是|、|，))/i;

interface Packing {
  readonly cost: number;
  readonly groups: readonly (readonly Span[])[];
}

/**
 * Parts a run of a text's sentences into groups of the best size, none cut. The groups together are as near to the best size
 * as can be, so that none is left over at the end (the least sum of squares, by dynamic programming, as paragraphs are
 * set into lines: Knuth & Plass, "Breaking Paragraphs into Lines", 1981).
 */
export function packSentences(text: string, sentences: readonly Span[]): readonly (readonly Span[])[] {
  const best: Packing[] = [{ cost: 0, groups: [] }];
  for (let end = 1; end <= sentences.length; end++) best.push(bestPacking(text, sentences, end, best));
  return best.at(-1)?.groups ?? [];
}

function bestPacking(text: string, sentences: readonly Span[], end: number, best: readonly Packing[]): Packing {
  let found: Packing = { cost: Number.POSITIVE_INFINITY, groups: [] };
  for (let start = end - 1; start >= 0; start--) {
    const group = sentences.slice(start, end);
    const before = best[start];
    const cost = (before?.cost ?? 0) + costOf(text, group, end === sentences.length);
    if (cost < found.cost) found = { cost, groups: [...(before?.groups ?? []), group] };
    if (lengthOf(group) > 2 * PASSAGE_SIZE.most) break;
  }
  return found;
}

function costOf(text: string, group: readonly Span[], isLast: boolean): number {
  const length = lengthOf(group);
  const isTooLong = length > PASSAGE_SIZE.most && group.length > 1;
  const isTooShort = length < PASSAGE_SIZE.least;
  const last = group.at(-1);
  const endsInHeading = !isLast && last !== undefined && POINT.test(slice(text, last));
  return (
    (length - PASSAGE_SIZE.best) ** 2 +
    (isTooLong || isTooShort ? OUT_OF_BOUNDS : 0) +
    (endsInHeading ? HEADING_LAST : 0)
  );
}

function lengthOf(group: readonly Span[]): number {
  return (group.at(-1)?.end ?? 0) - (group[0]?.start ?? 0);
}
