import type { PassageIndex } from '../index/passage-index.ts';
import type { Hit, Signals } from './hit.ts';
import { type LexicalSignal, lexicalSignals } from './lexical-signal.ts';
import type { Query } from './query.ts';

/** Sentences are compared in this many passages, the best by their whole. */
const CANDIDATES = 50;

const NO_WORDS: LexicalSignal = { share: 0, expected: 0 };

/** The passages nearest to a question, the best first: exact dense search and BM25, fused. */
export function search(query: Query, index: PassageIndex): Hit[] {
  const wholes = index.vectors.cosines(query.vector);
  const lexical = lexicalSignals(query.terms, index.lexical, index.scripts);
  const rough = lexical.map((signal, row) => fuse({ ...signal, whole: wholes[row] ?? 0, sentence: wholes[row] ?? 0 }));
  const rows = [...rough.keys()].sort((a, b) => (rough[b] ?? 0) - (rough[a] ?? 0)).slice(0, CANDIDATES);
  const hits = rows.map((row): Hit => {
    const cosines = index.sentenceCosines(row, query.vector);
    const signals = { ...NO_WORDS, ...lexical[row], whole: wholes[row] ?? 0, sentence: Math.max(...cosines) };
    return { passage: index.passage(row), cosines, signals, score: fuse(signals) };
  });
  return hits.sort((a, b) => b.score - a.score);
}

/**
 * Meaning and words count the same, as far as the question's words can be expected in the passage;
 * of meaning, the passage and its nearest sentence count the same.
 * (Measured on two collections: right first .845 and .800, against .798 and .760 without the sentences.)
 */
function fuse({ whole, sentence, share, expected }: Signals): number {
  const meaning = (whole + sentence) / 2;
  const trust = expected / 2;
  return (1 - trust) * meaning + trust * share;
}
