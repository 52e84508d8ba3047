import type { Folder } from '../documents/folder.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Passage } from '../passages/passage.ts';
import type { LineRange } from '../text/lines.ts';
import { join, relativeTo, type Span } from '../text/span.ts';
import { cutQuote, openSource, type Quote } from './quote.ts';
import { type Source, sourceOf } from './sources.ts';

/** The passages on one side of another in their document. */
export interface Side {
  /** How many are shown with it; as many as were wanted, or all that there are. */
  readonly shown: number;
  /** How many stand beyond those. */
  readonly more: number;
}

/** A passage with those before and after it, as their file has them. */
export interface Surroundings {
  /** One stretch of the file, from the start of the first passage to the end of the last with all that stands between. */
  readonly quote: Quote;
  /** The passage itself, counted from the start of the quote. */
  readonly passage: Span;
  readonly before: Side;
  readonly after: Side;
  readonly document: Source;
  /** Of the quote. */
  readonly span: Span;
  readonly lines: LineRange;
}

/**
 * Cuts what stands around a passage from the file as it is at this moment.
 * @param reach how many passages on each side, a whole number from 0; 0 is the passage alone
 * @throws SourceChangedError when the file is not the one that was indexed
 * @throws RangeError for another reach
 */
export async function surroundingsOf(
  passage: Passage,
  reach: number,
  index: PassageIndex,
  folder: Folder,
): Promise<Surroundings> {
  if (!Number.isInteger(reach) || reach < 0) {
    throw new RangeError(`Cannot show what is around a passage as 0 <= reach must hold: current value is ${reach}`);
  }
  const [before, after] = [besideIn(passage, -1, index), besideIn(passage, 1, index)];
  const [first = passage, last = passage] = [before.slice(0, reach).at(-1), after.slice(0, reach).at(-1)];
  const span = join(first.span, last.span);
  const document = index.document(passage.file);
  const source = await openSource(folder, document);
  return {
    quote: cutQuote(source, span),
    passage: relativeTo(span.start, passage.span),
    before: sideOf(before, reach),
    after: sideOf(after, reach),
    document: sourceOf(document),
    span,
    lines: source.lines.linesOf(span),
  };
}

/** The other passages of a document in one direction, the nearest first. */
function besideIn(passage: Passage, step: 1 | -1, { passages, rowOf }: PassageIndex): Passage[] {
  const beside: Passage[] = [];
  let row = rowOf(passage) + step;
  for (let next = passages[row]; next?.file === passage.file; next = passages[row]) {
    beside.push(next);
    row += step;
  }
  return beside;
}

function sideOf(beside: readonly Passage[], reach: number): Side {
  const shown = Math.min(reach, beside.length);
  return { shown, more: beside.length - shown };
}
