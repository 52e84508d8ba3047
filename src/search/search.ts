import type { PassageIndex } from '../index/passage-index.ts';
import { hasAsked } from './answer-kinds.ts';
import { type Candidate, candidates } from './candidates.ts';
import { coverageOf } from './coverage.ts';
import { fuse, fuseAtFirstLook } from './fuse.ts';
import { highest } from './highest.ts';
import type { Hit, Signals } from './hit.ts';
import { lexicalSignals } from './lexical-signal.ts';
import type { Query } from './query.ts';

/** Only this many passages, the best at a first look, are looked into. */
const LOOKED_INTO = 50;

/**
 * The passages nearest to a question, the best first: dense search and BM25, fused.
 * @param rows the passages that are searched, each once; all of them by default
 */
export function search(query: Query, index: PassageIndex, rows = index.rows): Hit[] {
  return bestOf(candidates(query, index, rows))
    .map(looker(query, index))
    .sort((a, b) => b.score - a.score);
}

function bestOf(found: readonly Candidate[]): Candidate[] {
  const scores = Float32Array.from(found, (candidate) => fuseAtFirstLook(candidate.whole, candidate));
  return highest(scores, LOOKED_INTO).flatMap((at) => found[at] ?? []);
}

/** What a closer look tells. */
const NOT_LOOKED_AT = { alignment: null, reading: null, counted: null };

type LookInto = (candidate: Candidate) => Hit;

function looker(query: Query, index: PassageIndex): LookInto {
  const { documents } = index;
  const documentSignal = lexicalSignals(query, documents.lexical, documents.scripts);
  const coverage = coverageOf(query, index.lexical);
  return ({ row, whole, share, expected }) => {
    const passage = index.passage(row);
    const cosines = index.sentenceCosines(row, query.vector);
    const documentRow = documents.rowOf(row);
    const [document = 0] = documents.vectors.cosinesOf(query.vector, [documentRow]);
    const hasAnswerKind = hasAsked(query.asks, index.text(passage));
    const meanings = { whole, sentence: Math.max(...cosines), document };
    const words = { share, expected, documentShare: documentSignal(documentRow).share };
    const score = fuse(meanings, words);
    const signals: Signals = { ...meanings, ...words, ...coverage(row), hasAnswerKind, ...NOT_LOOKED_AT };
    return { passage, cosines, signals, score };
  };
}
