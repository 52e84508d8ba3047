import type { PassageIndex } from '../index/passage-index.ts';
import type { Hit } from '../search/hit.ts';
import { search } from '../search/search.ts';
import type { Answer, Asked, Citation, Finding, Nearest, Nothing, Quotes, Timing } from './answer.ts';
import { onlyDocument } from './bounds.ts';
import { choose } from './choose.ts';
import { cite } from './cite.ts';
import { considered } from './considered.ts';
import { absentPhrases, withoutPhrases } from './demands.ts';
import type { Chosen } from './distinct.ts';
import { look, type Searching } from './find-hits.ts';
import type { Library } from './library.ts';
import type { Searchable } from './reaches.ts';
import { roundRobin } from './round-robin.ts';
import { type AskOptions, settle, type ToFind } from './settle.ts';

export type { AskOptions };

/** How many headings are offered when nothing answers. */
const NEAREST = 3;

/**
 * Answers a question with the passages that answer it, at most `limit` of them and never padded.
 * @throws QuestionError when it cannot be looked for, BoundsError where only what it is bounded by is wrong
 * @throws SourceChangedError when a file is not what was indexed
 * @throws EncoderError, ReaderError when a model fails
 */
export async function answerQuestion(text: string, library: Library, options: AskOptions = {}): Promise<Answer> {
  const start = performance.now();
  const { question, scope, limit, read, encode, decided, toFind } = await settle(text, options, library);
  const { search, ...found } = decided ? { ...decided, ...UNSEARCHED } : await find(toFind, library, limit);
  const milliseconds = { total: performance.now() - start, encode, search };
  const { localities, from, missing, excluded, bounds } = scope;
  return { ...found, question, read, scope: localities, scopeFrom: from, missing, excluded, bounds, milliseconds };
}

/** What is told of a search besides what it found. */
type Searched = Pick<Asked, 'considered'> & Pick<Timing, 'search'>;

/** Nothing had to be searched. */
const UNSEARCHED: Searched = { considered: [], search: 0 };

async function find(toFind: ToFind, library: Library, limit: number): Promise<Finding & Searched> {
  const { searching, reaches } = toFind;
  const able = inTime(library);
  const tried = await untilCited(reaches, (reach) => lookIn(reach, searching, able, limit));
  const searched: Searched = {
    considered: tried.flatMap((one) => one.considered),
    search: tried.reduce((sum, one) => sum + one.search, 0),
  };
  return { ...(quotes(tried.at(-1)) ?? nothing(toFind, tried, library.index)), ...searched };
}

/** What came of looking among the passages of one reach. */
interface Tried extends Searched, Pick<Quotes, 'reach' | 'unanswered' | 'beyondLimit'> {
  /** None where nothing answers. */
  readonly citations: readonly Citation[];
  /** All that was found, the best first. */
  readonly met: readonly Hit[];
}

/** Looks in one after the other, up to the first in which something answers. */
async function untilCited(
  [reach, ...others]: readonly Searchable[],
  lookInside: (reach: Searchable) => Promise<Tried>,
): Promise<Tried[]> {
  if (!reach) return [];
  const tried = await lookInside(reach);
  return tried.citations.length > 0 ? [tried] : [tried, ...(await untilCited(others, lookInside))];
}

async function lookIn(searchable: Searchable, searching: Searching, library: Library, limit: number): Promise<Tried> {
  const { reach } = searchable;
  const start = performance.now();
  const looked = await look(searching, searchable, library, limit);
  const search = performance.now() - start;
  const { chosen, ...places } = await choose(looked, searchable, searching, inTime(library), limit);
  const limits = { least: library.calibration.least.fair, limit };
  return {
    reach,
    ...places,
    citations: await citations(chosen, library),
    considered: looked.flatMap(({ part: { localities, query }, judged, answering }) =>
      considered(judged, answering, chosen, { reach, localities, asked: query.text }, limits),
    ),
    met: roundRobin(looked.map(({ judged }) => judged.map(({ hit }) => hit))),
    search,
  };
}

function quotes(tried: Tried | undefined): Quotes | null {
  if (!tried) return null;
  const { reach, unanswered, beyondLimit, citations } = tried;
  const [first, ...rest] = citations;
  return first ? { outcome: 'quoted', reach, unanswered, beyondLimit, citations: [first, ...rest] } : null;
}

function nothing({ searching, reaches }: ToFind, tried: readonly Tried[], index: PassageIndex): Nothing {
  const { syntax, scope, query } = searching;
  const absent = absentPhrases(syntax, reaches, index);
  const near =
    absent.length === 0
      ? tried.flatMap(({ met }) => met)
      : search(query, index, withoutPhrases(reaches, syntax, index));
  // Who bounds a question by a document knows it already.
  const offered = scope.bounds && onlyDocument(scope.bounds) ? [] : nearest(near, index);
  return { outcome: 'not-found', nearest: offered, covered: [], absent };
}

/** The library without its reader, while too many wait for that: an answer that is late is none on Discord. */
function inTime(library: Library): Library {
  const { haste } = library;
  return haste?.isNeeded() ? { ...library, reader: null, calibration: haste.calibration } : library;
}

function citations(chosen: readonly Chosen[], { index, folder }: Library): Promise<Citation[]> {
  return Promise.all(chosen.map(({ passage, kin, ...how }) => cite(passage, how, index, folder, kin)));
}

function nearest(hits: readonly Pick<Hit, 'passage'>[], index: PassageIndex): Nearest[] {
  const files = [...new Set(hits.map(({ passage }) => passage.file))].slice(0, NEAREST);
  return files.map((file) => ({ title: index.document(file).metadata.title, file }));
}
