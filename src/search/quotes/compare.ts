import { diffArrays } from 'diff';
import type { Span } from '../../text/span.ts';
import type { Token } from './tokens.ts';

/** Where two texts differ: what the one has there, and what the other. One of the spans may be empty. */
export interface Gap {
  readonly given: Span;
  readonly found: Span;
}

export interface Compared {
  /** The share of the words of the longer text that the other has too, and in the same order, from 0 to 1. */
  readonly share: number;
  /** So many words that is. */
  readonly common: number;
  readonly gaps: readonly Gap[];
  /** How many words the first has before all that they have in common, and behind it, where the other has nothing. */
  readonly alone: { readonly before: number; readonly behind: number };
}

interface TokenGap {
  readonly given: readonly Token[];
  readonly found: readonly Token[];
  /** How many tokens there are before it. */
  readonly before: { readonly given: number; readonly found: number };
}

const HAN_ONLY = /^\p{Script=Han}+$/u;

/** Compares two texts word by word and mark by mark (Myers, "An O(ND) difference algorithm", 1986). */
export function compare(given: readonly Token[], found: readonly Token[]): Compared {
  const { common, gaps } = align(given, found);
  const same = gaps.filter(isSegmentedOtherwise);
  const shared = common + same.reduce((sum, one) => sum + words(one.given), 0);
  const longer = Math.max(words(given), words(found));
  return {
    share: longer === 0 ? 0 : shared / longer,
    common: shared,
    alone: {
      before: aloneIn(gaps[0], (gap) => gap.before.given === 0),
      behind: aloneIn(gaps.at(-1), (gap) => isLast(gap, given)),
    },
    gaps: gaps.filter((gap) => !same.includes(gap)).map((gap) => spansOf(gap, given, found)),
  };
}

function align(given: readonly Token[], found: readonly Token[]) {
  const gaps: TokenGap[] = [];
  const at = { given: 0, found: 0 };
  let common = 0;
  let gap: TokenGap | undefined;
  for (const { added, removed, count } of diffArrays(given.map(wordOf), found.map(wordOf))) {
    const here = added ? [] : given.slice(at.given, at.given + count);
    const there = removed ? [] : found.slice(at.found, at.found + count);
    if (added || removed) {
      gap ??= { given: [], found: [], before: { ...at } };
      gap = { ...gap, given: [...gap.given, ...here], found: [...gap.found, ...there] };
    } else {
      if (gap) gaps.push(gap);
      gap = undefined;
      common += words(here);
    }
    at.given += here.length;
    at.found += there.length;
  }
  return { common, gaps: gap ? [...gaps, gap] : gaps };
}

function wordOf({ value }: Token): string {
  return value;
}

function aloneIn(gap: TokenGap | undefined, isAtEdge: (gap: TokenGap) => boolean): number {
  return gap && gap.found.length === 0 && isAtEdge(gap) ? words(gap.given) : 0;
}

function isLast({ given, before }: TokenGap, all: readonly Token[]): boolean {
  return before.given + given.length === all.length;
}

/** Chinese has no spaces, and what stands around a word may have it cut otherwise. */
function isSegmentedOtherwise({ given, found }: TokenGap): boolean {
  const [one, other] = [given, found].map((tokens) => tokens.map(({ value }) => value).join(''));
  return one === other && HAN_ONLY.test(one ?? '');
}

function spansOf({ given, found, before }: TokenGap, allGiven: readonly Token[], allFound: readonly Token[]): Gap {
  return { given: spanOf(given, allGiven, before.given), found: spanOf(found, allFound, before.found) };
}

/** Of some tokens; where there are none, the place behind the last one before, or that where all begin. */
function spanOf(tokens: readonly Token[], all: readonly Token[], before: number): Span {
  const at = all[before - 1]?.span.end ?? all[0]?.span.start ?? 0;
  return { start: tokens[0]?.span.start ?? at, end: tokens.at(-1)?.span.end ?? at };
}

function words(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + token.words, 0);
}
