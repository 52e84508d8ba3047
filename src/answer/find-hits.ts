import { fittingRows } from '../search/fitting-rows.ts';
import type { Hit } from '../search/hit.ts';
import { type Query, readQuery } from '../search/query.ts';
import { READ } from '../search/read-hits.ts';
import type { QuestionSyntax } from '../search/read-syntax.ts';
import { rerank } from '../search/rerank.ts';
import { search } from '../search/search.ts';
import type { Library } from './answer-question.ts';
import type { Searchable } from './reaches.ts';
import type { Scope } from './scope.ts';

/** How many hits are read for each quote that is wanted, where many are. */
const READ_PER_QUOTE = 2;

/** A question on its way: what it asks for, what it demands, and where. */
export interface Searching {
  readonly syntax: QuestionSyntax;
  readonly scope: Scope;
  readonly query: Query;
}

/** What a question is looked for with. */
export type Finder = Pick<Library, 'index' | 'encoder' | 'reader'>;

/** @throws EncoderError */
export async function readSearch(syntax: QuestionSyntax, scope: Scope, { index, encoder }: Finder): Promise<Searching> {
  return { syntax, scope, query: await readQuery(syntax.asked, index, encoder, scope) };
}

/**
 * Finds the passages among which an answer may be, the best first, and has the first of them looked at more closely.
 * @param limit the most quotes that are wanted
 * @throws EncoderError, ReaderError
 */
export async function findHits(
  { syntax, query }: Searching,
  { rows }: Searchable,
  finder: Finder,
  limit: number,
): Promise<readonly Hit[]> {
  const hits = search(query, finder.index, fittingRows(rows, syntax, finder.index));
  return rerank(query.text, hits, finder, Math.max(READ, READ_PER_QUOTE * limit));
}
