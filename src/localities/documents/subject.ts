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

/** Where a report was written: "Kunming, July 26 (Xinhua)". */
const DATELINE =
  /^,? (?:\(|reported\b|posted\b|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b)/;

const OPENING = /^(?:In|At|For|Across|Meanwhile|Recently|However)(?:,? (?:in|at))?(?: the)?$/;
const AFTER_NAME = /\p{Lu}[\p{L}'’-]*\p{L},$/u;
