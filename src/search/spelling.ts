import { distance } from 'fastest-levenshtein';
import type { Bm25 } from '../index/bm25.ts';

/** Shorter words have too many neighbours that mean something else. */
const SHORTEST = 4;
/** From this length on, two slips are forgiven. */
const LONG = 8;

const CORRECTABLE = /^\p{Script=Latin}+$/u;

/**
 * Puts the nearest known term in the place of each term that no text has, when one or (in a long word) two letters
 * tell them apart; known terms, numbers and Chinese words stay as they are.
 */
export function correctSpelling(terms: readonly string[], lexical: Bm25): string[] {
  return terms.map((term) => (lexical.has(term) ? term : (nearest(term, lexical) ?? term)));
}

function nearest(term: string, lexical: Bm25): string | undefined {
  if (term.length < SHORTEST || !CORRECTABLE.test(term)) return undefined;
  let best: string | undefined;
  let least = term.length >= LONG ? 3 : 2;
  for (const known of lexical.terms()) {
    if (Math.abs(known.length - term.length) >= least || !CORRECTABLE.test(known)) continue;
    const slips = distance(term, known);
    if (slips < least) [best, least] = [known, slips];
  }
  return best;
}
