import type { PassageIndex } from '../../index/passage-index.ts';
import type { Passage } from '../../passages/passage.ts';
import { join, type Span, slice } from '../../text/span.ts';
import { terms } from '../../text/terms.ts';
import { highest } from '../highest.ts';
import { type Compared, compare } from './compare.ts';
import { fit, type Stretch } from './fit.ts';
import { countWords, type Token, tokensOf } from './tokens.ts';

/** A stretch of a document that is nearly another text. */
export interface NearPlace extends Compared {
  readonly file: string;
  readonly span: Span;
}

/**
 * What has less in common is not nearly the same. Of 200 sentences each of four collections (encyclopedia in English and
 * in Chinese, news of 1963) with 2 words of 10 replaced, left out or put in, 97 to 100% are found; with 3 replaced 84 to
 * 100%, with 4 replaced 5 to 9%. Of the sentences as they are, with their document left out, 0 to 1% come near to another,
 * and those are variants of it.
 */
const LEAST_SHARE = 0.65;

/** Fewer words in common say nothing: "in the U.S." is everywhere. Six Chinese characters are as much. */
const FEWEST_WORDS = 4;

/**
 * So many passages are looked into, those with most of the rare words: of a long text fewer, as its many words are hardly
 * together elsewhere; in all of them together so many words and marks of it.
 */
const PASSAGES = { most: 8, fewest: 2, tokens: 2_000 } as const;

/** A text may begin before a passage and end behind it, by its own length and a little more. */
const AROUND = { ofText: 1.1, more: 100 } as const;

/** No word is longer: so far is looked for the end of one. */
const LONGEST_WORD = 40;

/** The word before the first, or behind the last one of a sentence stands in the place of none. */
const SENTENCE_END = /^[.!?…。！？]/;

/** Whether a text is long enough to be nearly the same as another. */
export function isComparable(text: string): boolean {
  return countWords(text) >= FEWEST_WORDS;
}

/**
 * The stretches of documents that are nearly the same as a text, the nearest first, each with what differs. Only passages and
 * what stands around them are looked at, those that have most of the text's rare words.
 */
export function findNear(text: string, index: PassageIndex): NearPlace[] {
  const wanted = tokensOf(text);
  const { most, fewest, tokens } = PASSAGES;
  const regions = regionsOf(text, index, Math.max(fewest, Math.min(most, Math.floor(tokens / wanted.length))));
  const places = regions
    .flatMap((region) => nearestIn(region, wanted, index) ?? [])
    .filter(({ share, common }) => share >= LEAST_SHARE && common >= FEWEST_WORDS);
  return distinct(places.sort((a, b) => b.share - a.share));
}

interface Region {
  readonly file: string;
  readonly span: Span;
}

function regionsOf(text: string, index: PassageIndex, count: number): Region[] {
  const scores = index.lexical.scores(terms(text));
  const rows = highest(scores, count).filter((row) => (scores[row] ?? 0) > 0);
  const regions: Region[] = [];
  for (const row of rows) {
    const passage = index.passage(row);
    const isCovered = regions.some(({ file, span }) => file === passage.file && contains(span, passage.span));
    if (!isCovered) regions.push(regionAround(passage, text.length, index));
  }
  return regions;
}

function regionAround({ file, span }: Passage, length: number, index: PassageIndex): Region {
  const text = index.documentText(file);
  const more = Math.round(length * AROUND.ofText) + AROUND.more;
  return { file, span: { start: wordStart(text, span.start - more), end: wordEnd(text, span.end + more) } };
}

function wordStart(text: string, at: number): number {
  const space = text.slice(Math.max(0, at - LONGEST_WORD), Math.max(0, at)).search(/\s\S*$/);
  return space < 0 ? Math.max(0, at) : Math.max(0, at - LONGEST_WORD) + space;
}

function wordEnd(text: string, at: number): number {
  const space = text.slice(at, at + LONGEST_WORD).search(/\s/);
  return Math.min(text.length, at + Math.max(0, space));
}

function nearestIn({ file, span }: Region, wanted: readonly Token[], index: PassageIndex): NearPlace | undefined {
  const there = tokensOf(slice(index.documentText(file), span)).map((token) => moved(token, span.start));
  const tight = fit(wanted, there, mostDiffering(wanted));
  if (!tight) return undefined;
  const { alone } = compare(wanted, there.slice(tight.from, tight.to));
  const stretch = {
    from: tight.from - countBeside(there.slice(0, tight.from).reverse(), alone.before),
    to: tight.to + countBeside(there.slice(tight.to), alone.behind),
  };
  // Where nothing differs, it is only cut in the middle of a word or number: what stands beside it is a part of it.
  return placeAt(stretch, wanted, there, file) ?? placeAt(widened(stretch), wanted, there, file);
}

/** So many words are put in, left out or replaced in what is just near enough, if it is as long as it may be. */
function mostDiffering(wanted: readonly Token[]): number {
  const words = wanted.reduce((sum, token) => sum + token.words, 0);
  return (words / LEAST_SHARE) * (1 - LEAST_SHARE);
}

/** How many tokens beside a stretch are no more than so many words, up to the last word of them and in one sentence. */
function countBeside(beside: readonly Token[], words: number): number {
  let [count, left] = [0, words];
  for (const [at, token] of beside.entries()) {
    left -= token.words;
    if (left < 0 || SENTENCE_END.test(token.value)) break;
    if (token.words > 0) count = at + 1;
  }
  return count;
}

function widened({ from, to }: Stretch): Stretch {
  return { from: Math.max(0, from - 1), to: to + 1 };
}

function placeAt(
  { from, to }: Stretch,
  wanted: readonly Token[],
  there: readonly Token[],
  file: string,
): NearPlace | undefined {
  const found = there.slice(from, to);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return undefined;
  const compared = compare(wanted, found);
  return compared.gaps.length > 0 ? { file, span: join(first.span, last.span), ...compared } : undefined;
}

function moved({ span, ...token }: Token, by: number): Token {
  return { ...token, span: { start: by + span.start, end: by + span.end } };
}

/** One place is found from several passages. */
function distinct(places: readonly NearPlace[]): NearPlace[] {
  return places.filter(
    ({ file, span }, at) =>
      !places
        .slice(0, at)
        .some((other) => other.file === file && other.span.start < span.end && span.start < other.span.end),
  );
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
