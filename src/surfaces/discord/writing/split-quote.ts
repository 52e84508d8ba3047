import { lowest } from '../../../text/ordered.ts';
import { sentences } from '../../../text/sentences.ts';
import { type Span, trim } from '../../../text/span.ts';

const words = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where a text may be parted, from the most to the least welcome. The last can part any text of two characters. */
const BOUNDARIES: readonly ((text: string, within: Span) => number[])[] = [
  (text, within) => sentences(text, within).map(({ end }) => end),
  wordStarts,
  graphemeStarts,
  characterStarts,
];

/**
 * The parts of a quote, in order, each of which fits, together all of it but white space between them.
 * A quote is parted at the end of a sentence; within a sentence, or a word, only where that alone does not fit.
 * @param fits whether a part has room; a part of a part that fits must fit, and so must a single character
 * @param longest how many UTF-16 units a part that fits can have at most
 */
export function splitQuote(quote: string, longest: number, fits: (part: Span) => boolean): Span[] {
  const parts: Span[] = [];
  let rest = trim(quote, { start: 0, end: quote.length });
  while (rest.start < rest.end) {
    const end = fits(rest) ? rest.end : endOfPart(quote, rest, longest, fits);
    parts.push(trim(quote, { start: rest.start, end }));
    rest = trim(quote, { start: end, end: rest.end });
  }
  return parts;
}

function endOfPart(quote: string, { start, end }: Span, longest: number, fits: (part: Span) => boolean): number {
  const within = { start, end: Math.min(end, start + longest + 1) };
  for (const boundaries of BOUNDARIES) {
    const ends = boundaries(quote, within).filter((at) => at > start && at < within.end);
    const best = ends[lowest(ends, (at) => !fits({ start, end: at })) - 1];
    if (best !== undefined) return best;
  }
  throw new RangeError('Cannot split the quote as a single character must fit');
}

/** Before a word or white space, never before the punctuation that belongs to the word in front of it. */
function wordStarts(text: string, within: Span): number[] {
  return Array.from(words.segment(text.slice(within.start, within.end)))
    .filter(({ isWordLike, segment }) => isWordLike || segment.trim() === '')
    .map(({ index }) => within.start + index);
}

function graphemeStarts(text: string, within: Span): number[] {
  return Array.from(graphemes.segment(text.slice(within.start, within.end)), ({ index }) => within.start + index);
}

function characterStarts(text: string, within: Span): number[] {
  let start = within.start;
  return Array.from(text.slice(within.start, within.end), (character) => {
    start += character.length;
    return start - character.length;
  });
}
