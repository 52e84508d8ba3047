import type { PassageIndex } from '../index/passage-index.ts';
import type { QuestionSyntax } from '../search/read-syntax.ts';
import type { Asked, Finding, Nothing, Timing } from './answer.ts';
import { readBounds, type WantedBounds } from './bounds.ts';
import { type Finder, readSearch, type Searching } from './find-hits.ts';
import { DEFAULT_LIMIT } from './library.ts';
import { nearestCovered } from './near-scope.ts';
import { readQuestion } from './question.ts';
import { reachesOf, type Searchable } from './reaches.ts';
import { readingOf, unsearched } from './reading.ts';
import { readScope, type Scope, type WantedScope } from './scope.ts';
import { unheardNames } from './unheard-names.ts';

export interface AskOptions extends WantedBounds {
  /** The most quotes that are wanted, from 1. */
  readonly limit?: number | undefined;
  /** Where to look; by default where the question names. */
  readonly scope?: WantedScope | undefined;
}

/** What there is to look for, and where. */
export interface ToFind {
  readonly searching: Searching;
  /** One after the other, until something answers. */
  readonly reaches: readonly Searchable[];
}

/** What a question asks for: something to be found, or nothing, as it is decided already what becomes of it. */
export type Settled = Pick<Asked, 'question' | 'read'> &
  Pick<Timing, 'encode'> & {
    readonly scope: Scope;
    /** The most quotes that are wanted. */
    readonly limit: number;
  } & ({ readonly decided: Finding; readonly toFind: null } | { readonly decided: null; readonly toFind: ToFind });

/**
 * Reads a question, and settles all that can be without looking for an answer. Whoever measures how answers are found
 * begins with this, as answers do.
 * @throws QuestionError when it cannot be looked for, BoundsError where only what it is bounded by is wrong
 * @throws EncoderError
 */
export async function settle(text: string, options: AskOptions, finder: Finder): Promise<Settled> {
  const { index } = finder;
  const { question, ...syntax } = readQuestion(text);
  const scope = readScope(syntax.asked, options.scope ?? 'from-question', index, readBounds(options, index));
  const limit = options.limit ?? Math.max(DEFAULT_LIMIT, scope.localities.length);
  const asked = { question, scope, limit };
  const decided = nowhere(scope, index);
  if (decided) return { ...asked, decided, toFind: null, read: unsearched(syntax, scope), encode: 0 };
  return { ...asked, ...(await readToFind(syntax, scope, finder)) };
}

/** What is told where there is no place to look; null where there is one. */
function nowhere({ candidates, localities, missing, bounds }: Scope, index: PassageIndex): Finding | null {
  if (bounds?.documents === 0) return NOTHING;
  if (candidates.length > 0) return { outcome: 'which-locality', candidates };
  const hasNone = localities.length > 0 && missing.length === localities.length;
  return hasNone ? { ...NOTHING, covered: nearestCovered(missing, index) } : null;
}

async function readToFind(syntax: QuestionSyntax, scope: Scope, finder: Finder) {
  const start = performance.now();
  const searching = await readSearch(syntax, scope, finder);
  const known = { read: readingOf(syntax, searching.query), encode: performance.now() - start };
  const absent = unheardNames(searching, finder.index);
  if (absent.length > 0) return { ...known, decided: { ...NOTHING, absent }, toFind: null };
  return { ...known, decided: null, toFind: { searching, reaches: reachesOf(scope, finder.index) } };
}

const NOTHING: Nothing = { outcome: 'not-found', nearest: [], covered: [], absent: [] };
