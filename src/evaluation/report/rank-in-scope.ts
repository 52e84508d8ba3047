import { DEFAULT_LIMIT, type Library } from '../../answer/answer-question.ts';
import { findHits, readSearch } from '../../answer/find-hits.ts';
import { readQuestion } from '../../answer/question.ts';
import { reachesOf, type Searchable } from '../../answer/reaches.ts';
import { readScope } from '../../answer/scope.ts';
import { alignHits } from '../../search/align-hits.ts';
import { fittingRows } from '../../search/fitting-rows.ts';
import { readSyntax } from '../../search/read-syntax.ts';
import { search } from '../../search/search.ts';
import type { LabelledQuestion } from '../questions.ts';
import { ofParts, type Part, partScores, type Signal } from './parts.ts';

/** Whether the passage that a part ranks first answers, and whether one of the first three does. */
export interface Ranked {
  readonly first: boolean;
  readonly among: boolean;
}

const NOT_FOUND: Ranked = { first: false, among: false };

/**
 * Ranks the passages that may be quoted for a question by each part. Nobody judges here: nothing is refused. Where
 * several reaches may be quoted from, that one counts which has the answer. A question whose place is unclear finds nothing.
 * @throws EncoderError, ReaderError
 */
export async function rankInScope(
  { question, answers }: LabelledQuestion,
  library: Library,
): Promise<Readonly<Record<Part, Ranked>>> {
  const { index } = library;
  const syntax = readSyntax(readQuestion(question));
  const scope = readScope(syntax.asked, 'from-question', index);
  const isRight = (row: number) => answers.some((answer) => index.text(index.passage(row)).includes(answer));
  const reach = reachWith(isRight, reachesOf(scope, index));
  if (scope.candidates.length > 0 || !reach) return ofParts(() => NOT_FOUND);
  const searching = await readSearch(syntax, scope, library);
  const rows = fittingRows(reach.rows, syntax, index);
  const scores = partScores(searching.query, index);
  const all = rows.map(scores);
  const found = search(searching.query, index, rows);
  const hits = {
    alignment: await alignHits(searching.query.text, found, library),
    reader: await findHits(searching, reach, library, DEFAULT_LIMIT),
  };
  const firstBy = (signal: Signal) => {
    const scored = rows.map((row, at) => ({ row, score: all[at]?.[signal] ?? Number.NaN }));
    const known = scored.filter(({ score }) => !Number.isNaN(score));
    return known.sort((a, b) => b.score - a.score).map(({ row }) => row);
  };
  return ofParts((part) => {
    const ranked = isOfHits(part) ? hits[part].map(({ passage }) => index.rowOf(passage)) : firstBy(part);
    const right = ranked.slice(0, DEFAULT_LIMIT).map(isRight);
    return { first: right[0] ?? false, among: right.includes(true) };
  });
}

function isOfHits(part: Part): part is Exclude<Part, Signal> {
  return part === 'alignment' || part === 'reader';
}

function reachWith(isRight: (row: number) => boolean, reaches: readonly Searchable[]): Searchable | undefined {
  return reaches.find(({ rows }) => rows.some(isRight)) ?? reaches[0];
}
