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

/** The documents of an index that are not usual; to see it takes longer than to look for a text. */
const unusualOf = new WeakMap<PassageIndex, ReadonlySet<string>>();

/** Every place where a text stands word for word, in all of the documents' texts; in the order of the documents. */
export function placesOf(text: string, index: PassageIndex): VerbatimPlace[] {
  const part = partOf(text, { start: 0, end: text.length });
  if (!part) return [];
  return index.snapshot.documents.flatMap(({ file }) =>
    find(part, file, index).map((span) => ({ file, spans: [span] as const })),
  );
}

/**
 * The documents in which all parts of a text stand word for word and in their order, each with the place where they
 * stand closest together.
 */
export function elidedPlaces({ text, parts }: ReadQuote, index: PassageIndex): VerbatimPlace[] {
  const wanted = parts.flatMap((part) => partOf(text, part) ?? []);
  const [longest] = wanted.toSorted((a, b) => b.length - a.length);
  if (!longest || wanted.length < parts.length) return [];
  return index.snapshot.documents.flatMap(({ file }) => {
    if (find(longest, file, index).length === 0) return [];
    const spans = closest(wanted.map((part) => find(part, file, index)));
    return spans ? [{ file, spans }] : [];
  });
}

function partOf(text: string, part: Span): Part | undefined {
  const inner = slice(text, withoutEdges(text, part));
  const wanted = wantedOf(inner);
  return wanted && { wanted, length: inner.length };
}

function find({ wanted }: Part, file: string, index: PassageIndex): Span[] {
  return findVerbatim(wanted, index.documentText(file), !unusual(index).has(file));
}

function unusual(index: PassageIndex): ReadonlySet<string> {
  const known = unusualOf.get(index);
  if (known) return known;
  const files = index.snapshot.documents.map(({ file }) => file);
  const found = new Set(files.filter((file) => !isUsual(index.documentText(file))));
  unusualOf.set(index, found);
  return found;
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
