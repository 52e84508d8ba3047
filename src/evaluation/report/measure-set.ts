import type { Progress } from '../../index/index-report.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import type { Store } from '../../index/store.ts';
import { alignHits } from '../../search/align-hits.ts';
import { readQuery } from '../../search/query.ts';
import { rerank } from '../../search/rerank.ts';
import { search } from '../../search/search.ts';
import { mean } from '../averages.ts';
import { type OnStep, withoutItself } from '../beir/ask-all.ts';
import { type Estimate, estimateMean } from '../beir/bootstrap.ts';
import type { Models } from '../beir/evaluate-beir.ts';
import { indexSet } from '../beir/index-set.ts';
import { DEPTH, type Measures, measure } from '../beir/metrics.ts';
import { onePassage } from '../beir/one-passage.ts';
import { type PreparedSet, prepareSet } from '../beir/prepare-set.ts';
import { bestBy, documentsOf, hybridHits } from '../beir/rankings.ts';
import { type BeirSet, type JudgedQuestion, rightOf } from '../beir/read-set.ts';
import { each } from './each.ts';
import { type Verdict, verdictOn } from './outcome.ts';
import { ofParts, type Part, partScores, type Signal } from './parts.ts';

/** Of the questions so many lose their right documents, to see whether they are refused. */
export const UNANSWERABLE = 1 / 3;

export interface Measuring {
  readonly models: Models;
  /** An index of which is taken over what the collections have in common with it. */
  readonly stored?: Pick<Store, 'read'> | undefined;
  /** How many questions of each set are asked, drawn by the seed; null for all. */
  readonly sample: number | null;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnStep | undefined;
  /** Is told what is done next, where it is done in several ways. */
  readonly onWay?: ((way: string) => OnStep) | undefined;
}

/** What was measured of a set in BEIR's layout. */
export interface SetQuality {
  readonly name: string;
  readonly documents: number;
  readonly passages: number;
  readonly questions: number;
  /** How many could have been asked. */
  readonly of: number;
  /** By all that users get. */
  readonly whole: Readonly<Record<'nDCG@10' | 'recall@1' | 'recall@3' | 'MRR@10', Estimate>>;
  /** nDCG@10 of each question, in order, by each part. */
  readonly parts: Readonly<Record<Part, readonly number[]>>;
  /** The mean nDCG@10 where each document is one passage, by its vector alone and with its sentences. */
  readonly onePassage: Readonly<Record<'passage' | 'sentences', number>>;
  /** Of the same questions, a third of which lost their right documents. */
  readonly verdicts: readonly Verdict[];
}

/** Measures a set: its parts, and what is refused. @throws EncoderError, ReaderError, and the signal's reason when it is aborted */
export async function measureSet(set: BeirSet, measuring: Measuring): Promise<SetQuality> {
  const { models, seed } = measuring;
  const prepared = prepareSet(set, { ...measuring, unanswerable: null });
  const left = prepareSet(set, { ...measuring, unanswerable: UNANSWERABLE });
  const { questions } = prepared.set;
  const index = await indexed(set.documents, measuring);
  const asked = await each(questions, askingWith(measuring), (question) => ask(question, index, models));
  const whole = (metric: keyof SetQuality['whole']) =>
    estimateMean(
      asked.map(({ reader }) => reader[metric]),
      seed,
    );
  return {
    name: set.name,
    documents: set.documents.length,
    passages: index.passages.length,
    questions: questions.length,
    of: prepared.of,
    whole: {
      'nDCG@10': whole('nDCG@10'),
      'recall@1': whole('recall@1'),
      'recall@3': whole('recall@3'),
      'MRR@10': whole('MRR@10'),
    },
    parts: ofParts((part) => asked.map((measured) => measured[part]['nDCG@10'])),
    onePassage: await measureOnePassage(set, questions, inWay('unsplit', measuring)),
    verdicts: await verdicts(left, inWay('a third left out', measuring)),
  };
}

function inWay(way: string, measuring: Measuring): Measuring {
  return { ...measuring, onProgress: measuring.onWay?.(way) };
}

function indexed(
  documents: BeirSet['documents'],
  { models, signal, onProgress }: Measuring,
  split?: typeof onePassage,
) {
  return indexSet(documents, {
    encoder: models.encoder,
    split,
    signal,
    onProgress: (made) => onProgress?.('indexing', made),
  });
}

function askingWith({ signal, onProgress }: Measuring) {
  return { signal, onProgress: (progress: Progress) => onProgress?.('asking', progress) };
}

async function ask(question: JudgedQuestion, index: PassageIndex, models: Models): Promise<Record<Part, Measures>> {
  const library = { ...models, index };
  const query = await readQuery(question.text, index, models.encoder);
  const scores = partScores(query, index);
  const all = index.passages.map((_, row) => scores(row));
  const found = search(query, index);
  const aligned = await alignHits(query.text, found, library);
  const read = await rerank(query, found, library);
  const ranked = (part: Part) => {
    if (part === 'reader') return documentsOf(read, query, index, DEPTH + 1);
    if (part === 'alignment') return documentsOf(aligned, query, index, DEPTH + 1);
    return bestBy(part, all, index, DEPTH + 1);
  };
  return ofParts((part) => measure(withoutItself(ranked(part), question, index), question.grades));
}

async function measureOnePassage(
  set: BeirSet,
  questions: readonly JudgedQuestion[],
  measuring: Measuring,
): Promise<SetQuality['onePassage']> {
  const index = await indexed(set.documents, measuring, onePassage);
  const measured = await each(questions, askingWith(measuring), async (question) => {
    const scores = partScores(await readQuery(question.text, index, measuring.models.encoder), index);
    const all = index.passages.map((_, row) => scores(row));
    const ndcg = (signal: Signal) =>
      measure(withoutItself(bestBy(signal, all, index, DEPTH + 1), question, index), question.grades)['nDCG@10'];
    return { passage: ndcg('passage'), sentences: ndcg('sentences') };
  });
  return {
    passage: mean(measured.map(({ passage }) => passage)),
    sentences: mean(measured.map(({ sentences }) => sentences)),
  };
}

async function verdicts({ set, unanswerable }: PreparedSet, measuring: Measuring): Promise<Verdict[]> {
  const { models } = measuring;
  const index = await indexed(set.documents, measuring);
  const questions = [
    ...set.questions.map((question) => ({ ...question, isAnswerable: true })),
    ...unanswerable.map((question) => ({ ...question, isAnswerable: false })),
  ];
  return each(questions, askingWith(measuring), async ({ text, grades, isAnswerable }) => {
    const right = new Set(rightOf(grades));
    const hits = await hybridHits(text, { ...models, index });
    return verdictOn({ set: set.name, isAnswerable }, hits, models.calibration, ({ file }) => right.has(file));
  });
}
