import type { Steps } from '../text/in-turns.ts';
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

/** The best way to part all sentences before one: what it costs, and where its last group begins. */
interface Packing {
  readonly cost: number;
  readonly start: number;
}

/**
 * Parts a run of a text's sentences into groups of the best size, none cut. The groups together are as near to the best size
 * as can be, so that none is left over at the end (the least sum of squares, by dynamic programming, as paragraphs are
 * set into lines: Knuth & Plass, "Breaking Paragraphs into Lines", 1981). In steps.
 */
export function* packSentences(text: string, sentences: readonly Span[]): Steps<readonly (readonly Span[])[]> {
  const best: Packing[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= sentences.length; end++) {
    best.push(bestPacking(text, sentences, end, best));
    yield;
  }
  return groupsOf(sentences, best);
}

function groupsOf(sentences: readonly Span[], best: readonly Packing[]): readonly (readonly Span[])[] {
  const groups: (readonly Span[])[] = [];
  for (let end = sentences.length; end > 0; end = best[end]?.start ?? 0) {
    groups.push(sentences.slice(best[end]?.start, end));
  }
  return groups.reverse();
}

function bestPacking(text: string, sentences: readonly Span[], end: number, best: readonly Packing[]): Packing {
  let found: Packing = { cost: Number.POSITIVE_INFINITY, start: 0 };
  const last = sentences[end - 1] ?? NOTHING;
  const endsInHeading = end < sentences.length && POINT.test(slice(text, last));
  for (let start = end - 1; start >= 0; start--) {
    const length = last.end - (sentences[start] ?? NOTHING).start;
    const cost = (best[start]?.cost ?? 0) + costOf(length, end - start) + (endsInHeading ? HEADING_LAST : 0);
    if (cost < found.cost) found = { cost, start };
    if (length > 2 * PASSAGE_SIZE.most) break;
  }
  return found;
}

const NOTHING: Span = { start: 0, end: 0 };

/** What a group of so many sentences costs that is so long. */
function costOf(length: number, sentences: number): number {
  const isTooLong = length > PASSAGE_SIZE.most && sentences > 1;
  const isTooShort = length < PASSAGE_SIZE.least;
  return (length - PASSAGE_SIZE.best) ** 2 + (isTooLong || isTooShort ? OUT_OF_BOUNDS : 0);
}
