import type { Encoder } from '../index/encoder.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Reader } from '../index/reader.ts';
import { answeringSentence } from '../search/answering-sentence.ts';
import { fittingRows } from '../search/fitting-rows.ts';
import type { Hit } from '../search/hit.ts';
import { type Query, readQuery } from '../search/query.ts';
import { type QuestionSyntax, readSyntax } from '../search/read-syntax.ts';
import { search } from '../search/search.ts';
import type { Answer, Citation, Finding, Nearest, Timing } from './answer.ts';
import { cite } from './cite.ts';
import { absentPhrases, answeringOf, type Judged, withoutPhrases } from './demands.ts';
import { distinct } from './distinct.ts';
import { nearestCovered } from './near-scope.ts';
import { readQuestion } from './question.ts';
import { reachesOf } from './reaches.ts';
import { readScope, type Scope, type WantedScope } from './scope.ts';

/** How many quotes an answer has at most, unless asked for more. */
export const DEFAULT_LIMIT = 3;

/** How many headings are offered when nothing answers. */
const NEAREST = 3;

export interface Library {
  readonly index: PassageIndex;
  readonly encoder: Encoder;
  /** null when it is off. */
  readonly reader: Reader | null;
  /** The documents' folder. */
  readonly folder: string;
}

export interface AskOptions {
  /** The most quotes that are wanted, from 1. */
  readonly limit?: number | undefined;
  /** Where to look; by default where the question names. */
  readonly scope?: WantedScope | undefined;
}

/**
 * Answers a question with the passages that answer it, at most `limit` of them and never padded.
 * @throws QuestionError when it cannot be looked for
 * @throws SourceChangedError when a file is not what was indexed
 * @throws EncoderError when the encoder fails
 */
export async function answerQuestion(text: string, library: Library, options: AskOptions = {}): Promise<Answer> {
  const start = performance.now();
  const question = readQuestion(text);
  const syntax = readSyntax(question);
  const scope = readScope(syntax.asked, options.scope ?? 'from-question', library.index);
  const { encode, search, ...found } = await find(syntax, scope, library, options.limit ?? DEFAULT_LIMIT);
  const milliseconds = { total: performance.now() - start, encode, search };
  return { ...found, question, scope: scope.localities, missing: scope.missing, milliseconds };
}

type Found = Finding & Pick<Timing, 'encode' | 'search'>;

async function find(syntax: QuestionSyntax, scope: Scope, library: Library, limit: number): Promise<Found> {
  const { index, encoder } = library;
  const { candidates, localities, missing } = scope;
  if (candidates.length > 0) return { outcome: 'which-locality', candidates, ...AT_ONCE };
  if (localities.length > 0 && missing.length === localities.length) {
    return { outcome: 'not-found', nearest: [], covered: nearestCovered(missing, index), absent: [], ...AT_ONCE };
  }
  const start = performance.now();
  const query = await readQuery(syntax.asked, index, encoder, scope);
  const encoded = performance.now();
  const time = { encode: encoded - start, search: 0 };
  const tried: Hit[] = [];
  const reaches = reachesOf(scope, index);
  for (const { reach, rows } of reaches) {
    const started = performance.now();
    const hits = search(query, index, fittingRows(rows, syntax, index));
    time.search += performance.now() - started;
    tried.push(...hits);
    const [first, ...rest] = await citations(
      answeringOf(hits, syntax, scope.rest, index),
      query,
      scope,
      library,
      limit,
    );
    if (first) return { outcome: 'quoted', reach, citations: [first, ...rest], ...time };
  }
  const absent = absentPhrases(syntax, reaches, index);
  const near = absent.length === 0 ? tried : search(query, index, withoutPhrases(reaches, syntax, index));
  return { outcome: 'not-found', nearest: nearest(near, index), covered: [], absent, ...time };
}

/** Nothing had to be encoded or searched. */
const AT_ONCE = { encode: 0, search: 0 };

function citations(
  found: readonly Judged[],
  query: Query,
  scope: Scope,
  { index, folder }: Library,
  limit: number,
): Promise<Citation[]> {
  const sentenceOf = (hit: Hit) => answeringSentence(hit, query, index);
  const chosen = distinct({ hits, answering: inOrderOfPlaces(found, scope, index), sentenceOf, limit }, index);
  return Promise.all(chosen.map(({ passage, kin, ...how }) => cite(passage, how, index, folder, kin)));
}

/**
 * Who asks for two localities wants to hear of both: first comes what speaks of both, then the best about each, then
 * the second best about any.
 */
function inOrderOfPlaces<Found extends { hit: Hit }>(
  found: readonly Found[],
  { localities }: Scope,
  { localities: rows, rowOf }: PassageIndex,
): readonly Found[] {
  if (localities.length < 2) return found;
  const about = localities.map(({ id }) => new Set(rows.about(id)));
  const spokenOf = localities.map(({ id }) => new Set([...rows.about(id), ...rows.naming(id)]));
  const ofAll = found.filter(({ hit }) => spokenOf.every((some) => some.has(rowOf(hit.passage))));
  const bestOfEach = about.flatMap((some) => found.find(({ hit }) => some.has(rowOf(hit.passage))) ?? []);
  return [...new Set([...ofAll, ...found.filter((one) => bestOfEach.includes(one)), ...found])];
}

function nearest(hits: readonly Hit[], index: PassageIndex): Nearest[] {
  const files = [...new Set(hits.map(({ passage }) => passage.file))].slice(0, NEAREST);
  return files.map((file) => ({ title: index.document(file).metadata.title, file }));
}
