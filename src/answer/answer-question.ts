import type { Folder } from '../documents/folder.ts';
import type { Encoder } from '../index/encoder.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Reader } from '../index/reader.ts';
import type { Hit } from '../search/hit.ts';
import { type QuestionSyntax, readSyntax } from '../search/read-syntax.ts';
import { search } from '../search/search.ts';
import type { Answer, Asked, Citation, Finding, Nearest, Timing } from './answer.ts';
import { readBounds, type WantedBounds } from './bounds.ts';
import type { Calibration } from './calibration.ts';
import { choose } from './choose.ts';
import { cite } from './cite.ts';
import { type Considered, considered } from './considered.ts';
import { absentPhrases, withoutPhrases } from './demands.ts';
import type { Chosen } from './distinct.ts';
import { look, readSearch } from './find-hits.ts';
import { nearestCovered } from './near-scope.ts';
import { readQuestion } from './question.ts';
import { reachesOf } from './reaches.ts';
import { readingOf, unsearched } from './reading.ts';
import { roundRobin } from './round-robin.ts';
import { readScope, type Scope, type WantedScope } from './scope.ts';
import { unheardNames } from './unheard-names.ts';

/** How many quotes an answer has at most, unless asked for more, or about more places. */
export const DEFAULT_LIMIT = 3;

/** How many headings are offered when nothing answers. */
const NEAREST = 3;

export interface Library {
  readonly index: PassageIndex;
  readonly encoder: Encoder;
  /** null when it is off. */
  readonly reader: Reader | null;
  /** How the signals of both are judged. */
  readonly calibration: Calibration;
  /** What is done while too many wait for the reader; by default they wait. */
  readonly haste?: Haste | null;
  /** The documents' folder. */
  readonly folder: Folder;
}

/** How questions are answered without the reader, where they would wait too long for it. */
export interface Haste {
  isNeeded(): boolean;
  /** How hits are judged that were not read. */
  readonly calibration: Calibration;
}

export interface AskOptions extends WantedBounds {
  /** The most quotes that are wanted, from 1. */
  readonly limit?: number | undefined;
  /** Where to look; by default where the question names. */
  readonly scope?: WantedScope | undefined;
}

/**
 * Answers a question with the passages that answer it, at most `limit` of them and never padded.
 * @throws QuestionError when it cannot be looked for, BoundsError where only what it is bounded by is wrong
 * @throws SourceChangedError when a file is not what was indexed
 * @throws EncoderError, ReaderError when a model fails
 */
export async function answerQuestion(text: string, library: Library, options: AskOptions = {}): Promise<Answer> {
  const start = performance.now();
  const question = readQuestion(text);
  const syntax = readSyntax(question);
  const bounds = readBounds(options, library.index);
  const scope = readScope(syntax.asked, options.scope ?? 'from-question', library.index, bounds);
  const limit = options.limit ?? Math.max(DEFAULT_LIMIT, scope.localities.length);
  const { encode, search, ...found } = await find(syntax, scope, library, limit);
  const milliseconds = { total: performance.now() - start, encode, search };
  return { ...found, question, scope: scope.localities, missing: scope.missing, bounds, milliseconds };
}

type Found = Finding & Pick<Asked, 'considered' | 'read'> & Pick<Timing, 'encode' | 'search'>;

async function find(syntax: QuestionSyntax, scope: Scope, library: Library, limit: number): Promise<Found> {
  const { index } = library;
  const { candidates, localities, missing, bounds } = scope;
  const atOnce = { ...AT_ONCE, read: unsearched(syntax, scope) };
  if (bounds?.documents === 0) return { outcome: 'not-found', nearest: [], covered: [], absent: [], ...atOnce };
  if (candidates.length > 0) return { outcome: 'which-locality', candidates, ...atOnce };
  if (localities.length > 0 && missing.length === localities.length) {
    return { outcome: 'not-found', nearest: [], covered: nearestCovered(missing, index), absent: [], ...atOnce };
  }
  const start = performance.now();
  const searching = await readSearch(syntax, scope, library);
  const time = { encode: performance.now() - start, search: 0 };
  const read = readingOf(syntax, searching.query);
  const unheard = unheardNames(searching, index);
  if (unheard.length > 0)
    return { outcome: 'not-found', nearest: [], covered: [], absent: unheard, ...atOnce, read, ...time };
  const able = inTime(library);
  const limits = { least: able.calibration.least.fair, limit };
  const tried: Considered[] = [];
  const met: Hit[] = [];
  const reaches = reachesOf(scope, index);
  for (const searchable of reaches) {
    const started = performance.now();
    const { reach } = searchable;
    const looked = await look(searching, searchable, able, limit);
    time.search += performance.now() - started;
    const { chosen, unanswered } = await choose(looked, searchable, searching, inTime(able), limit);
    for (const { part, judged, answering } of looked) {
      const among = { reach, localities: part.localities, asked: part.query.text };
      tried.push(...considered(judged, answering, chosen, among, limits));
    }
    met.push(...roundRobin(looked.map(({ judged }) => judged.map(({ hit }) => hit))));
    const [first, ...rest] = await citations(chosen, library);
    if (first) {
      return { outcome: 'quoted', reach, unanswered, citations: [first, ...rest], considered: tried, read, ...time };
    }
  }
  const absent = absentPhrases(syntax, reaches, index);
  const near = absent.length === 0 ? met : search(searching.query, index, withoutPhrases(reaches, syntax, index));
  // Who bounds a question by a document knows it already.
  const offered = bounds?.document ? [] : nearest(near, index);
  return { outcome: 'not-found', nearest: offered, covered: [], absent, considered: tried, read, ...time };
}

/** The library without its reader, while too many wait for that: an answer that is late is none on Discord. */
function inTime(library: Library): Library {
  const { haste } = library;
  return haste?.isNeeded() ? { ...library, reader: null, calibration: haste.calibration } : library;
}

/** Nothing had to be encoded or searched. */
const AT_ONCE = { encode: 0, search: 0, considered: [] };

function citations(chosen: readonly Chosen[], { index, folder }: Library): Promise<Citation[]> {
  return Promise.all(chosen.map(({ passage, kin, ...how }) => cite(passage, how, index, folder, kin)));
}

function nearest(hits: readonly Pick<Hit, 'passage'>[], index: PassageIndex): Nearest[] {
  const files = [...new Set(hits.map(({ passage }) => passage.file))].slice(0, NEAREST);
  return files.map((file) => ({ title: index.document(file).metadata.title, file }));
}
