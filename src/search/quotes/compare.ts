import type { Span } from '../../text/span.ts';
import { align, type Gap as TokenGap } from '../gaps.ts';
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

const HAN_ONLY = /^\p{Script=Han}+$/u;

/** Compares two texts word by word and mark by mark. */
export function compare(given: readonly Token[], found: readonly Token[]): Compared {
  const { common, gaps } = align(given, found, ({ value }) => value);
  const same = gaps.filter(isSegmentedOtherwise);
  const shared = words(common.here) + same.reduce((sum, one) => sum + words(one.here), 0);
  const longer = Math.max(words(given), words(found));
  return {
    share: longer === 0 ? 0 : shared / longer,
    common: shared,
    alone: {
      before: aloneIn(gaps[0], (gap) => gap.before.here === 0),
      behind: aloneIn(gaps.at(-1), (gap) => isLast(gap, given)),
    },
    gaps: gaps.filter((gap) => !same.includes(gap)).map((gap) => spansOf(gap, given, found)),
  };
}

function aloneIn(gap: TokenGap<Token> | undefined, isAtEdge: (gap: TokenGap<Token>) => boolean): number {
  return gap && gap.there.length === 0 && isAtEdge(gap) ? words(gap.here) : 0;
}

function isLast({ here, before }: TokenGap<Token>, all: readonly Token[]): boolean {
  return before.here + here.length === all.length;
}

/** Chinese has no spaces, and what stands around a word may have it cut otherwise. */
function isSegmentedOtherwise({ here, there }: TokenGap<Token>): boolean {
  const [one, other] = [here, there].map((tokens) => tokens.map(({ value }) => value).join(''));
  return one === other && HAN_ONLY.test(one ?? '');
}

function spansOf({ here, there, before }: TokenGap<Token>, given: readonly Token[], found: readonly Token[]): Gap {
  return { given: spanOf(here, given, before.here), found: spanOf(there, found, before.there) };
}

/** Of some tokens; where there are none, the place behind the last one before, or that where all begin. */
function spanOf(tokens: readonly Token[], all: readonly Token[], before: number): Span {
  const at = all[before - 1]?.span.end ?? all[0]?.span.start ?? 0;
  return { start: tokens[0]?.span.start ?? at, end: tokens.at(-1)?.span.end ?? at };
}

function words(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + token.words, 0);
}
