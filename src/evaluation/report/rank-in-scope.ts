import { type FoundHits, findHits } from '../../answer/find-hits.ts';
import type { Library } from '../../answer/library.ts';
import type { Searchable } from '../../answer/reaches.ts';
import { roundRobin } from '../../answer/round-robin.ts';
import { settle } from '../../answer/settle.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { alignHits } from '../../search/align-hits.ts';
import type { Hit } from '../../search/hit.ts';
import { search } from '../../search/search.ts';
import type { LabelledQuestion } from '../questions.ts';
import { ofParts, type Part, partScores, type Signal } from './parts.ts';

/** Whether the passage that a part ranks first answers, and whether one of those does that an answer has at most. */
export interface Ranked {
  readonly first: boolean;
  readonly among: boolean;
}

const NOT_FOUND: Ranked = { first: false, among: false };

/**
 * Ranks the passages that may be quoted for a question by each part. Nobody judges here: nothing is refused. Where
 * several reaches may be quoted from, that one counts which has the answer. What is asked of several places is ranked for
 * each, and the best about each comes before the second about one. A question that is not looked for finds nothing.
 * @throws EncoderError, ReaderError
 */
export async function rankInScope(
  { question, answers }: LabelledQuestion,
  library: Library,
): Promise<Readonly<Record<Part, Ranked>>> {
  const { index } = library;
  const { toFind, limit } = await settle(question, {}, library);
  const isRight = (row: number) => answers.some((answer) => index.text(index.passage(row)).includes(answer));
  const reach = reachWith(isRight, toFind?.reaches ?? []);
  if (!toFind || !reach) return ofParts(() => NOT_FOUND);
  const found = await findHits(toFind.searching, reach, library, limit);
  const rankings = await Promise.all(found.map((one) => rankingsOf(one, library)));
  return ofParts((part) => {
    const right = together(rankings.map((ranking) => ranking[part]))
      .slice(0, limit)
      .map(isRight);
    return { first: right[0] ?? false, among: right.includes(true) };
  });
}

interface RankedRow {
  readonly row: number;
  readonly score: number;
}

/** The passages that may answer one part of what is asked, as each part of the ranking ranks them. */
async function rankingsOf(
  { part: { query }, rows, hits, closely }: FoundHits,
  library: Library,
): Promise<Readonly<Record<Part, readonly RankedRow[]>>> {
  const { index } = library;
  const scoresOf = partScores(query, index);
  const scored = rows.map((row) => ({ row, scores: scoresOf(row) }));
  const firstBy = (signal: Signal) =>
    scored
      .map(({ row, scores }) => ({ row, score: scores[signal] }))
      .filter(({ score }) => !Number.isNaN(score))
      .sort((a, b) => b.score - a.score);
  const aligned = await alignHits(query.text, search(query, index, rows), library, closely.aligned);
  return ofParts((part) => {
    if (part === 'reader') return rowsOf(hits, index);
    return part === 'alignment' ? rowsOf(aligned, index) : firstBy(part);
  });
}

function rowsOf(hits: readonly Hit[], index: PassageIndex): RankedRow[] {
  return hits.map(({ passage, score }) => ({ row: index.rowOf(passage), score }));
}

/** The best of each list, those with the highest score first, then the second best of each; what is in two lists comes once. */
function together(lists: readonly (readonly RankedRow[])[]): number[] {
  const inOrder = roundRobin(lists.toSorted((a, b) => bestOf(b) - bestOf(a)));
  return [...new Set(inOrder.map(({ row }) => row))];
}

function bestOf([best]: readonly RankedRow[]): number {
  return best?.score ?? Number.NEGATIVE_INFINITY;
}

function reachWith(isRight: (row: number) => boolean, reaches: readonly Searchable[]): Searchable | undefined {
  return reaches.find(({ rows }) => rows.some(isRight)) ?? reaches[0];
}
