import { alignHits } from '../../search/align-hits.ts';
import { answeringSentence } from '../../search/answering-sentence.ts';
import type { Hit } from '../../search/hit.ts';
import { type Query, readQuery } from '../../search/query.ts';
import { search } from '../../search/search.ts';
import type { Span } from '../../text/span.ts';
import type { OnStep } from '../beir/ask-all.ts';
import { type Estimate, estimateMean } from '../beir/bootstrap.ts';
import { indexSet } from '../beir/index-set.ts';
import { onePassage } from '../beir/one-passage.ts';
import { sample } from '../beir/random.ts';
import type { Searched } from '../beir/rankings.ts';
import type { SentenceQuestion, SentenceSet } from './read-sentences.ts';

/** What chooses the sentence: its meaning alone, its words alone, both, and words with each word in its context, as users get it. */
export const CHOOSERS = ['meaning', 'words', 'both', 'alignment'] as const;

export type Chooser = (typeof CHOOSERS)[number];

/** How often the sentence that answers is chosen out of its paragraph. */
export interface SentenceResult {
  readonly name: string;
  readonly paragraphs: number;
  readonly questions: number;
  /** How many could have been asked. */
  readonly of: number;
  /** The share that is right, from 0 to 1; without a reader its share is that of both. */
  readonly right: Readonly<Record<Chooser, Estimate>>;
}

interface Options {
  readonly models: Omit<Searched, 'index'>;
  /** How many questions are asked, drawn by the seed; null for all. */
  readonly sample: number | null;
  readonly seed: number;
  readonly onProgress?: OnStep | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes each paragraph a passage, and has the sentence chosen in the one that answers.
 * @throws EncoderError, ReaderError, and the signal's reason when it is aborted
 */
export async function evaluateSentences(set: SentenceSet, options: Options): Promise<SentenceResult> {
  const { models, seed, signal, onProgress } = options;
  const made: OnStep = (step, progress) => onProgress?.(step, progress);
  const index = await indexSet(set.paragraphs, {
    encoder: models.encoder,
    split: onePassage,
    signal,
    onProgress: (progress) => made('indexing', progress),
  });
  const rows = new Map(index.passages.map(({ file }, row) => [file, row]));
  const questions = options.sample === null ? set.questions : sample(set.questions, options.sample, seed);
  const chosen: Readonly<Record<Chooser, boolean>>[] = [];
  for (const question of questions) {
    signal?.throwIfAborted();
    made('asking', { done: chosen.length, total: questions.length });
    chosen.push(await choose(question, rows.get(question.paragraph) ?? -1, { ...models, index }));
  }
  made('asking', { done: chosen.length, total: questions.length });
  const share = (chooser: Chooser) =>
    estimateMean(
      chosen.map((one) => Number(one[chooser])),
      seed,
    );
  return {
    name: set.name,
    paragraphs: index.passages.length,
    questions: questions.length,
    of: set.questions.length,
    right: { meaning: share('meaning'), words: share('words'), both: share('both'), alignment: share('alignment') },
  };
}

/** What of the signals is missing is put so that it tells no sentence from another. */
async function choose(
  { text, answers }: SentenceQuestion,
  row: number,
  library: Searched,
): Promise<Readonly<Record<Chooser, boolean>>> {
  const { index, encoder } = library;
  const query = await readQuery(text, index, encoder);
  const [hit] = search(query, index, [row]);
  if (!hit) return { meaning: false, words: false, both: false, alignment: false };
  const [aligned = hit] = library.reader ? await alignHits(text, [hit], library) : [hit];
  const anyKind = { asks: null };
  const isRight = async (asked: Query, of: Hit) =>
    isOne(of.passage.sentences[await answeringSentence(text, of, asked, library)], answers);
  return {
    meaning: await isRight({ ...query, ...anyKind, terms: [], names: [] }, hit),
    words: await isRight({ ...query, ...anyKind }, { ...hit, cosines: new Float32Array(hit.cosines.length) }),
    both: await isRight(query, hit),
    alignment: await isRight(query, aligned),
  };
}

/** Sentences may be parted in another way than here: two are the same where they share half of the shorter one. */
function isOne(sentence: Span | undefined, answers: readonly Span[]): boolean {
  if (!sentence) return false;
  return answers.some(({ start, end }) => {
    const shared = Math.min(end, sentence.end) - Math.max(start, sentence.start);
    return shared >= Math.min(end - start, sentence.end - sentence.start) / 2;
  });
}
