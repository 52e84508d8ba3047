import { ALIGNED } from '../search/align-hits.ts';
import { fittingRows } from '../search/fitting-rows.ts';
import type { Hit } from '../search/hit.ts';
import { type Query, readQuery } from '../search/query.ts';
import { READ } from '../search/read-hits.ts';
import type { QuestionSyntax } from '../search/read-syntax.ts';
import { rerank } from '../search/rerank.ts';
import { search } from '../search/search.ts';
import { answeringOf } from './demands.ts';
import { type Answering, type Judged, judge } from './judge.ts';
import type { Library } from './library.ts';
import { type Alone, type Part, partsOf, readAlone } from './parts.ts';
import type { Searchable } from './reaches.ts';
import type { Scope } from './scope.ts';

/** How many hits are read for each quote that is wanted, where many are. */
const READ_PER_QUOTE = 2;

/**
 * A question that is asked of several localities one by one has so many times as many passages looked at closely, all
 * localities together, as one that is asked at once.
 */
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

/** How many hits of a part of what is asked are looked at closely. */
export interface Closely {
  readonly aligned: number;
  /** Those of them that are read. */
  readonly read: number;
}

/** What was found for a part of what is asked. */
export interface FoundHits {
  readonly part: Part;
  /** The passages that it may be answered by. */
  readonly rows: readonly number[];
  /** The best first. */
  readonly hits: readonly Hit[];
  /** How many of the first were looked at closely, where there is a reader. */
  readonly closely: Closely;
}

/** The same as it is judged. */
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
export async function look(
  searching: Searching,
  searchable: Searchable,
  library: Finder & Pick<Library, 'calibration'>,
  limit: number,
): Promise<Looked[]> {
  const { scope, syntax } = searching;
  const where = { ...scope, reach: searchable.reach };
  return (await findHits(searching, searchable, library, limit)).map(({ part, hits }) => {
    const judged = judge(hits, library.calibration);
    return { part, judged, answering: answeringOf(judged, syntax, where, library.index) };
  });
}

/**
 * Finds the passages among which an answer may be, for each part of what is asked, and has the first of them looked at more
 * closely.
 * @param limit the most quotes that are wanted
 * @throws EncoderError, ReaderError
 */
export function findHits(
  { query, alone, scope, syntax }: Searching,
  searchable: Searchable,
  finder: Finder,
  limit: number,
): Promise<FoundHits[]> {
  const parts = partsOf(query, alone, scope, searchable);
  const closely = closelyOf(parts.length, limit);
  return Promise.all(
    parts.map(async (part) => {
      const rows = fittingRows(part.rows, syntax, finder.index);
      return { part, rows, hits: await hitsOf(part.query, rows, finder, closely), closely };
    }),
  );
}

async function hitsOf(
  query: Query,
  rows: readonly number[],
  finder: Finder,
  { aligned, read }: Closely,
): Promise<Hit[]> {
  const hits = search(query, finder.index, rows);
  const closer = await rerank(query, hits.slice(0, aligned), finder, read);
  return [...closer, ...hits.slice(aligned)];
}

/** All parts have half as many again to share as a question that is asked at once. */
function closelyOf(parts: number, limit: number): Closely {
  const share = parts > 1 ? SHARED / parts : 1;
  const read = Math.max(READ, READ_PER_QUOTE * limit);
  return { aligned: Math.ceil(Math.max(ALIGNED, read) * share), read: Math.ceil(read * share) };
}
