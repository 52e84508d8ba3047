import type { Bm25 } from '../index/bm25.ts';
import { type Script, scriptOf } from '../text/script.ts';

/** BM25 gives a term that fills a text at most this much more than one that occurs once in a text of mean length. */
const SATURATION = 2.2;

/** What the words of a query say of a text. */
export interface LexicalSignal {
  /** From 0 to 1: BM25 as a share of its bound, so that it means the same for short and long questions. */
  readonly share: number;
  /** From 0 to 1: how much of the query, by weight, is written in the text's script and so could be found in it. */
  readonly expected: number;
}

/** Tells the lexical signal of a text, by its row: words of another script than the text's are not expected of it. */
export function lexicalSignals(
  terms: readonly string[],
  lexical: Bm25,
  scripts: readonly (Script | null)[],
): (row: number) => LexicalSignal {
  const latin = weightIn('latin', terms, lexical);
  const han = weightIn('han', terms, lexical);
  const scores = lexical.scores(terms);
  return (row) => {
    const weight = scripts[row] === 'han' ? han : latin;
    if (weight === 0) return { share: 0, expected: 0 };
    return { share: Math.min(1, (scores[row] ?? 0) / (SATURATION * weight)), expected: weight / (latin + han) };
  };
}

function weightIn(script: Script, terms: readonly string[], lexical: Bm25): number {
  return terms.filter((term) => scriptOf(term) === script).reduce((sum, term) => sum + lexical.weight(term), 0);
}
