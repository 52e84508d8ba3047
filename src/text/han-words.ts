import { hanNumbers } from './han-numbers.ts';
import type { Span } from './span.ts';

/** A word as it is read, and where a run of Chinese characters has it. */
export interface HanWord {
  readonly word: string;
  readonly span: Span;
}

const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a run of Chinese characters, its numbers in digits. What stands around a number is read as around digits. */
export function hanWords(run: string): HanWord[] {
  const numbers = hanNumbers(run, () => new Set([0, ...Array.from(writtenHanWords(run), ({ span }) => span.end)]));
  if (numbers.length === 0) return [...writtenHanWords(run)];
  const ends = [0, ...numbers.map(({ span }) => span.end)];
  const before = numbers.map((number, at) => [...wordsBetween(run, ends[at] ?? 0, number.span.start), number]);
  return [...before.flat(), ...wordsBetween(run, ends.at(-1) ?? 0, run.length)];
}

function wordsBetween(run: string, from: number, to: number): HanWord[] {
  return Array.from(writtenHanWords(run.slice(from, to)), ({ word, span }) => ({
    word,
    span: { start: from + span.start, end: from + span.end },
  }));
}

/** In UTF-16 units. Intl.Segmenter takes time by the square of what it is given, and some text has no punctuation. */
const STRETCH = 1000;
/** How many words at the end of a stretch may be others when it is known what follows. */
const UNSURE = 10;

/** The words of a run of Chinese characters as they are written. */
export function* writtenHanWords(run: string): Generator<HanWord> {
  for (let start = 0; start < run.length; ) {
    const end = Math.min(start + STRETCH, run.length);
    const found = Array.from(chineseWords.segment(run.slice(start, end)), ({ segment, index }) => ({
      word: segment,
      span: { start: start + index, end: start + index + segment.length },
    }));
    const sure = end === run.length ? found : found.slice(0, -UNSURE);
    yield* sure;
    start = sure.at(-1)?.span.end ?? end;
  }
}
