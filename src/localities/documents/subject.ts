import { SHORT_MONTHS } from '../../text/calendar-words.ts';
import type { Span } from '../../text/span.ts';

/**
 * Whether the mention is what its sentence speaks about: it begins the sentence or a clause, or says where all of it
 * happens. In "a tour to Mianyang, Sichuan Province" the comma begins no clause, it tells where Mianyang lies.
 */
export function isSubject(text: string, mention: Span, sentence: Span): boolean {
  if (DATELINE.test(text.slice(mention.end, sentence.end))) return false;
  const before = text.slice(sentence.start, mention.start).trimEnd();
  if (before === '' || OPENING.test(before)) return true;
  return before.endsWith(',') && !AFTER_NAME.test(before);
}

const MONTH = SHORT_MONTHS.map((month) => month.slice(0, 1).toUpperCase() + month.slice(1)).join('|');

/** Where a report was written: "Kunming, July 26 (Xinhua)". */
const DATELINE = new RegExp(String.raw`^,? (?:\(|reported\b|posted\b|(?:${MONTH})[a-z]*\.? \d{1,2}\b)`);

const OPENING = /^(?:In|At|For|Across|Meanwhile|Recently|However)(?:,? (?:in|at))?(?: the)?$/;
const AFTER_NAME = /\p{Lu}[\p{L}'’-]*\p{L},$/u;
