import type { Encoder } from '../index/encoder.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Passage } from '../passages/passage.ts';
import { answeringSentence } from '../search/answering-sentence.ts';
import type { Hit } from '../search/hit.ts';
import { nearDuplicates } from '../search/near-duplicates.ts';
import { type Query, readQuery } from '../search/query.ts';
import { search } from '../search/search.ts';
import type { Answer, Citation, Nearest } from './answer.ts';
import { cite } from './cite.ts';
import { answering } from './judge.ts';
import { readQuestion } from './question.ts';

/** How many quotes an answer has at most, unless asked for more. */
export const DEFAULT_LIMIT = 3;

/** How many headings are offered when nothing answers. */
const NEAREST = 3;

export interface Library {
  readonly index: PassageIndex;
  readonly encoder: Encoder;
  /** The documents' folder. */
  readonly folder: string;
}

/**
 * Answers a question with the passages that answer it, at most `limit` of them and never padded.
 * @throws QuestionError when it cannot be looked for
 * @throws SourceChangedError when a file is not what was indexed
 * @throws EncoderError when the encoder fails
 */
export async function answerQuestion(text: string, library: Library, limit = DEFAULT_LIMIT): Promise<Answer> {
  const start = performance.now();
  const { index, encoder } = library;
  const question = readQuestion(text);
  const query = await readQuery(question, index, encoder);
  const encoded = performance.now();
  const hits = search(query, index);
  const searched = performance.now();
  const [first, ...rest] = await citations(hits, query, library, limit);
  const milliseconds = { total: performance.now() - start, encode: encoded - start, search: searched - encoded };
  if (!first) return { outcome: 'not-found', question, nearest: nearest(hits, index), milliseconds };
  return { outcome: 'quoted', question, citations: [first, ...rest], milliseconds };
}

function citations(hits: readonly Hit[], query: Query, { index, folder }: Library, limit: number): Promise<Citation[]> {
  return Promise.all(
    distinct(answering(hits), index, limit).map(({ hit, strength }) =>
      cite(hit.passage, { sentence: answeringSentence(hit, query, index), strength }, index, folder),
    ),
  );
}

/** The first so many hits of which none says the same as one before it. */
function distinct<Found extends { hit: Hit }>(found: readonly Found[], index: PassageIndex, limit: number): Found[] {
  const kept: Found[] = [];
  const said = new Set<Passage>();
  for (const one of found) {
    if (kept.length === limit) break;
    if (said.has(one.hit.passage)) continue;
    kept.push(one);
    for (const same of nearDuplicates(one.hit.passage, index)) said.add(same);
  }
  return kept;
}

function nearest(hits: readonly Hit[], index: PassageIndex): Nearest[] {
  const files = [...new Set(hits.map(({ passage }) => passage.file))].slice(0, NEAREST);
  return files.map((file) => ({ title: index.document(file).metadata.title, file }));
}
