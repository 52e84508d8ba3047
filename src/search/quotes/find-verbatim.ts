import { type Folded, withoutForms } from '../../text/forms.ts';
import type { Span } from '../../text/span.ts';
import { isWholeWords } from '../../text/word-edges.ts';
import { type Locator, locatorOf } from './locator.ts';
import { isUsual, madeUsual } from './usual.ts';

/** A text that can be looked for in many documents. */
export interface Wanted {
  readonly folded: string;
  readonly locator: Locator;
  /** What stands before its first letter or digit: an opening bracket, a currency sign. */
  readonly lead: number;
}

/** What is folded at first is so much longer than what is looked for. */
const LONGER = 64;

/** So many characters at the end of what was folded may be other ones with what comes behind them. */
const UNSURE = 8;

/** Undefined for a text without a letter or digit. */
export function wantedOf(text: string): Wanted | undefined {
  const folded = withoutForms(text).text;
  const locator = locatorOf(folded);
  return locator && { folded, locator, lead: folded.search(/[\p{L}\p{N}]/u) };
}

/**
 * Every place in a text where another stands word for word, but for the forms of writing, and as whole words; in order.
 * Nothing but what a pattern finds is folded.
 * @param usual whether the text is a usual one, where that is known
 */
export function findVerbatim(wanted: Wanted, text: string, usual = isUsual(text)): Span[] {
  if (usual) return wanted.locator.placesIn(text).flatMap((at) => matchAt(wanted, text, at) ?? []);
  if (wanted.locator.placesIn(madeUsual(text)).length === 0) return [];
  const folded = withoutForms(text);
  return occurrences(wanted.folded, folded.text).flatMap((at) => spanOf(wanted, folded, at, text, 0) ?? []);
}

/** Folds more and more of the text around a place, as white space may be long. */
function matchAt(wanted: Wanted, text: string, at: number): Span | undefined {
  for (let more = LONGER; ; more *= 2) {
    const from = wanted.lead === 0 ? at : Math.max(0, at - more);
    const to = Math.min(text.length, at + wanted.folded.length + more);
    const folded = withoutForms(text.slice(from, to));
    const first = folded.starts.indexOf(at - from) - wanted.lead;
    const isEnough = { before: from === 0 || wanted.lead === 0 || first > 0, behind: hasAll(wanted, folded, first) };
    if (!isEnough.before || !(isEnough.behind || to === text.length)) continue;
    return first >= 0 && folded.text.startsWith(wanted.folded, first)
      ? spanOf(wanted, folded, first, text, from)
      : undefined;
  }
}

/** The last few characters may be cut off in the middle. */
function hasAll({ folded: { length } }: Wanted, folded: Folded, first: number): boolean {
  return folded.text.length >= first + length + UNSURE;
}

function occurrences(wanted: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}

/** The span of what stands at a place of a folded part of a text, if it is whole words there. */
function spanOf(wanted: Wanted, folded: Folded, at: number, text: string, from: number): Span | undefined {
  const last = at + wanted.folded.length - 1;
  const [start, end] = [folded.starts[at], folded.ends[last]];
  if (start === undefined || end === undefined) return undefined;
  // Neither begins nor ends it inside a character: "field" is not "ﬁ" and "eld".
  if (folded.starts[at - 1] === start || folded.ends[last + 1] === end) return undefined;
  const span = { start: from + start, end: from + end };
  return isWholeWords(text, span) ? span : undefined;
}
