import type { Encoder } from '../index/encoder.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { answeringSentence } from '../search/answering-sentence.ts';
import type { Hit } from '../search/hit.ts';
import { groupNearDuplicates } from '../search/near-duplicates.ts';
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
export async function answerQuestion(
  text: string,
  { index, encoder, folder }: Library,
  limit = DEFAULT_LIMIT,
): Promise<Answer> {
  const start = performance.now();
  const question = readQuestion(text);
  const query = await readQuery(question, index, encoder);
  const encoded = performance.now();
  const hits = search(query, index);
  const searched = performance.now();
  const [first, ...rest] = await citations(hits, query, index, folder, limit);
  const milliseconds = { total: performance.now() - start, encode: encoded - start, search: searched - encoded };
  if (!first) return { outcome: 'not-found', question, nearest: nearest(hits, index), milliseconds };
  return { outcome: 'quoted', question, citations: [first, ...rest], milliseconds };
}

function citations(
  hits: readonly Hit[],
  query: Query,
  index: PassageIndex,
  folder: string,
  limit: number,
): Promise<Citation[]> {
  const groups = groupNearDuplicates(answering(hits), ({ hit }) => index.text(hit.passage)).slice(0, limit);
  return Promise.all(
    groups.map(([{ hit, strength }, ...same]) => {
      const sentence = answeringSentence(hit, query, index);
      return cite(
        hit.passage,
        { sentence, strength },
        index,
        folder,
        same.map((other) => other.hit.passage),
      );
    }),
  );
}

function nearest(hits: readonly Hit[], index: PassageIndex): Nearest[] {
  const files = [...new Set(hits.map(({ passage }) => passage.file))].slice(0, NEAREST);
  return files.map((file) => ({ title: index.document(file).metadata.title, file }));
}
