import { ALIGNED } from '../search/align-hits.ts';
import { fittingRows } from '../search/fitting-rows.ts';
import type { Hit } from '../search/hit.ts';
import { type Query, readQuery } from '../search/query.ts';
import { READ } from '../search/read-hits.ts';
import type { QuestionSyntax } from '../search/read-syntax.ts';
import { rerank } from '../search/rerank.ts';
import { search } from '../search/search.ts';
import type { Library } from './answer-question.ts';
import { answeringOf } from './demands.ts';
import { type Answering, type Judged, judge } from './judge.ts';
import { type Alone, type Part, partsOf, readAlone } from './parts.ts';
import type { Searchable } from './reaches.ts';
import type { Scope } from './scope.ts';

/** How many hits are read for each quote that is wanted, where many are. */
const READ_PER_QUOTE = 2;

/** So many passages are looked at closely of a question that is asked of several localities one by one, for each of one that is asked at once. */
const SHARED = 1.5;

/** A question on its way: what it asks for, what it demands, and where. */
export interface Searching {
  readonly syntax: QuestionSyntax;
  readonly scope: Scope;
  readonly query: Query;
  readonly alone: Alone;
}

/** What a question is looked for with. */
export type Finder = Pick<Library, 'index' | 'encoder' | 'reader'>;

/** What was found for a part of what is asked. */
export interface Looked {
  readonly part: Part;
  /** The best first. */
  readonly judged: readonly Judged[];
  /** Those that answer. */
  readonly answering: readonly Answering[];
}

/** @throws EncoderError */
export async function readSearch(syntax: QuestionSyntax, scope: Scope, { index, encoder }: Finder): Promise<Searching> {
  const query = await readQuery(syntax.asked, index, encoder, scope);
  return { syntax, scope, query, alone: await readAlone(syntax, scope, query, encoder) };
}

/**
 * Finds the passages among which an answer may be, for each locality by itself where that was read so, and tells which of
 * them answer.
 * @param limit the most quotes that are wanted
 * @throws EncoderError, ReaderError
 */
export function look(
  { query, alone, scope, syntax }: Searching,
  searchable: Searchable,
  library: Finder & Pick<Library, 'calibration'>,
  limit: number,
): Promise<Looked[]> {
  const parts = partsOf(query, alone, scope, searchable);
  const share = parts.length > 1 ? SHARED / parts.length : 1;
  return Promise.all(
    parts.map(async (part) => {
      const hits = await findHits({ query: part.query, syntax }, part, library, limit, share);
      const judged = judge(hits, library.calibration);
      const where = { ...scope, reach: searchable.reach };
      return { part, judged, answering: answeringOf(judged, syntax, where, library.index) };
    }),
  );
}

/**
 * Finds the passages among which an answer may be, the best first, and has the first of them looked at more closely.
 * @param limit the most quotes that are wanted
 * @param share how many of those that would be looked at are
 * @throws EncoderError, ReaderError
 */
export async function findHits(
  { syntax, query }: Pick<Searching, 'syntax' | 'query'>,
  { rows }: Pick<Searchable, 'rows'>,
  finder: Finder,
  limit: number,
  share = 1,
): Promise<readonly Hit[]> {
  const hits = search(query, finder.index, fittingRows(rows, syntax, finder.index));
  const read = Math.max(READ, READ_PER_QUOTE * limit);
  const near = Math.ceil(Math.max(ALIGNED, read) * share);
  const closer = await rerank(query, hits.slice(0, near), finder, Math.ceil(read * share));
  return [...closer, ...hits.slice(near)];
}
