import type { PassageIndex } from '../../index/passage-index.ts';
import { type Span, slice } from '../../text/span.ts';
import { findVerbatim, type Wanted, wantedOf } from './find-verbatim.ts';
import { type ReadQuote, withoutEdges } from './read-quote.ts';
import { isUsual } from './usual.ts';

/** Where a text stands word for word: a span of a document, or one for each of its parts. */
export interface VerbatimPlace {
  readonly file: string;
  readonly spans: readonly [Span, ...Span[]];
}

/** A part of a text that is looked for, without the marks at its ends. */
interface Part {
  readonly wanted: Wanted;
  readonly length: number;
}

/** A document's text, which is the index's own and no copy. */
interface Text {
  readonly file: string;
  readonly text: string;
  readonly usual: boolean;
}

/** Of each index that was looked through; to see which texts are usual takes longer than to look for one. */
const textsOf = new WeakMap<PassageIndex, readonly Text[]>();

/** Every place where a text stands word for word, in all of the documents' texts; in the order of the documents. */
export function placesOf(wanted: string, index: PassageIndex): VerbatimPlace[] {
  const part = partOf(wanted, { start: 0, end: wanted.length });
  if (!part) return [];
  const places: VerbatimPlace[] = [];
  for (const text of textsIn(index)) {
    for (const span of find(part, text)) places.push({ file: text.file, spans: [span] });
  }
  return places;
}

/**
 * The documents in which all parts of a text stand word for word and in their order, each with the place where they
 * stand closest together.
 */
export function elidedPlaces({ text, parts }: ReadQuote, index: PassageIndex): VerbatimPlace[] {
  const wanted = parts.flatMap((part) => partOf(text, part) ?? []);
  const [longest] = wanted.toSorted((a, b) => b.length - a.length);
  if (!longest || wanted.length < parts.length) return [];
  const holders = textsIn(index).filter((one) => find(longest, one).length > 0);
  return holders.flatMap((one) => {
    const spans = closest(wanted.map((part) => find(part, one)));
    return spans ? [{ file: one.file, spans }] : [];
  });
}

function partOf(text: string, part: Span): Part | undefined {
  const inner = slice(text, withoutEdges(text, part));
  const wanted = wantedOf(inner);
  return wanted && { wanted, length: inner.length };
}

function find({ wanted }: Part, { text, usual }: Text): Span[] {
  return findVerbatim(wanted, text, usual);
}

function textsIn(index: PassageIndex): readonly Text[] {
  const known = textsOf.get(index);
  if (known) return known;
  const texts = index.snapshot.documents.map(({ file }) => {
    const text = index.documentText(file);
    return { file, text, usual: isUsual(text) };
  });
  textsOf.set(index, texts);
  return texts;
}

/** One place of each part, each behind the last one, in the shortest stretch that has them all. */
function closest(places: readonly (readonly Span[])[]): readonly [Span, ...Span[]] | undefined {
  const [firsts = [], ...others] = places;
  let best: readonly [Span, ...Span[]] | undefined;
  for (const first of firsts) {
    const spans: [Span, ...Span[]] = [first];
    for (const each of others) {
      const next = each.find(({ start }) => start >= (spans.at(-1)?.end ?? 0));
      if (next) spans.push(next);
    }
    if (spans.length === places.length && (!best || lengthOf(spans) < lengthOf(best))) best = spans;
  }
  return best;
}

function lengthOf(spans: readonly Span[]): number {
  return (spans.at(-1)?.end ?? 0) - (spans[0]?.start ?? 0);
}
