import { type Span, slice, trim } from './span.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Unicode's rules end a sentence after these; readers do not. */
const ABBREVIATION =
  /(?:^|[\s(“"'])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gov|Sen|Rep|Gen|Col|Maj|Capt|Lt|Sgt|St|Mt|No|Nos|Vol|Fig|Art|Sec|vs|cf|approx|e\.g|i\.e|[A-Z])\.\s*$/;

/** No sentence begins in lower case or with a closing mark: `"Go!" he said.` is one. */
const CONTINUES = /^[\p{Ll}\p{Pe}\p{Pf},;:]/u;

/**
 * The sentences within a span, in order, without the white space between them.
 *
 * Unicode's sentence boundaries (UAX #29, by Intl.Segmenter), joined again where an abbreviation or
 * a lower-case continuation shows that the boundary is none. A line end is no boundary of its own.
 */
export function sentences(text: string, within: Span): Span[] {
  const found: Span[] = [];
  for (const { segment, index } of segmenter.segment(slice(text, within).replace(/[\r\n\u2028\u2029]/g, ' '))) {
    const sentence = trim(text, { start: within.start + index, end: within.start + index + segment.length });
    if (sentence.start === sentence.end) continue;
    const previous = found.at(-1);
    if (previous && isContinued(slice(text, previous), slice(text, sentence))) {
      found[found.length - 1] = { start: previous.start, end: sentence.end };
    } else {
      found.push(sentence);
    }
  }
  return found;
}

function isContinued(previous: string, next: string): boolean {
  return ABBREVIATION.test(previous) || CONTINUES.test(next);
}
