import { type Span, slice, trim } from './span.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Unicode's rules end a sentence after these; readers do not. */
const ABBREVIATION =
  /(?:^|[\s(“"'])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gov|Sen|Rep|Gen|Col|Maj|Capt|Lt|Sgt|St|Mt|No|Nos|Vol|Fig|Art|Sec|vs|cf|approx|e\.g|i\.e|[A-Z])\.\s*$/;

/** As much of a sentence's end as `ABBREVIATION` may read, which would else read all of it. */
const ENDING = 16;

/** In UTF-16 units. Intl.Segmenter takes time by the square of what it is given: minutes for a line of some megabytes. */
const STRETCH = 4000;

/** No sentence begins in lower case or with a closing mark: `"Go!" he said.` is one. */
const CONTINUES = /^[\p{Ll}\p{Pe}\p{Pf},;:]/u;

/** Marks alone say nothing: they belong to what stands before them, or behind where they open it. */
const SAYS = /[\p{L}\p{N}]/u;
const OPENS = /^[\p{Ps}\p{Pi}]/u;

/**
 * The sentences within a span, in order, without the white space between them.
 *
 * Unicode's sentence boundaries (UAX #29, by Intl.Segmenter), joined again where an abbreviation or
 * a lower-case continuation shows that the boundary is none. A line end is no boundary of its own.
 */
export function sentences(text: string, within: Span): Span[] {
  return [...eachSentence(text, within)];
}

/** The first of them; undefined where there is nothing but white space. What follows it is not read. */
export function firstSentence(text: string, within: Span): Span | undefined {
  for (const sentence of eachSentence(text, within)) return sentence;
  return undefined;
}

/** The sentences of `sentences` one by one; no more of the text is read than is asked for. */
export function* eachSentence(text: string, within: Span): Generator<Span, void, undefined> {
  let open: Span | undefined;
  for (const stretch of stretches(slice(text, within).replace(/[\r\n\u2028\u2029]/g, ' '))) {
    const sentence = trim(text, { start: within.start + stretch.start, end: within.start + stretch.end });
    if (sentence.start === sentence.end) continue;
    if (open && isContinued(slice(text, open), slice(text, sentence))) {
      open = { start: open.start, end: sentence.end };
    } else {
      if (open) yield open;
      open = sentence;
    }
  }
  if (open) yield open;
}

/** What lies between Unicode's sentence boundaries, as if all of it was read at once. */
function* stretches(line: string): Generator<Span> {
  let start = 0;
  for (let length = STRETCH; start < line.length; ) {
    const end = Math.min(start + length, line.length);
    const spans = Array.from(segmenter.segment(line.slice(start, end)), ({ index, segment }) => ({
      start: start + index,
      end: start + index + segment.length,
    }));
    // A boundary depends on what comes before the next one, so the last two are only known at the end.
    const known = end === line.length ? spans : spans.slice(0, -2);
    yield* known;
    start = known.at(-1)?.end ?? start;
    length = known.length > 0 ? STRETCH : length * 2;
  }
}

function isContinued(previous: string, next: string): boolean {
  if (!SAYS.test(previous) || ABBREVIATION.test(previous.slice(-ENDING)) || CONTINUES.test(next)) return true;
  return !SAYS.test(next) && !OPENS.test(next);
}
