import { type Asked, type Asking, askAll, type OnStep } from './ask-all.ts';
import { type Estimate, estimateMean } from './bootstrap.ts';
import type { Confidence } from './confidence.ts';
import { indexSet } from './index-set.ts';
import type { Measures, Metric } from './metrics.ts';
import type { PreparedSet } from './prepare-set.ts';
import type { System } from './rankings.ts';
import type { BeirSet, JudgedQuestion } from './read-set.ts';
import { measureRefusals, type Refusals } from './refusals.ts';

/** What questions are asked with, whatever the documents. */
export type Models = Omit<Asking, 'index'>;

export interface EvaluationOptions {
  /** Of the samples that intervals are made of. */
  readonly seed: number;
  readonly models: Models;
  readonly onProgress?: OnStep | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The measure of all questions with its 95% interval, and that of each, in the order of the questions. */
export interface Measured extends Estimate {
  readonly values: readonly number[];
}

/** How well the questions of a set find their documents; fields are only ever added. */
export interface SetResult {
  readonly name: string;
  /** The file of judgements, relative to the set's folder. */
  readonly judgements: string;
  /** Of the documents and questions that were measured. */
  readonly sha256: string;
  readonly documents: number;
  readonly passages: number;
  /** Ids of the answerable questions that were asked. */
  readonly questions: readonly string[];
  /** How many could have been asked. */
  readonly of: number;
  /** How many questions have no right document, and were left out. */
  readonly withoutRight: number;
  readonly rows: Readonly<Record<System, Readonly<Record<Metric, Measured>>>>;
  /** How sure the judge is of each question. */
  readonly confidence: readonly Confidence[];
  /** Null where nothing was left out. */
  readonly unanswerable: Unanswerable | null;
  /** All passages together; and one question, by all four systems. */
  readonly milliseconds: { readonly indexing: number; readonly question: number };
}

export interface Unanswerable {
  /** Ids of the questions whose right documents are left out. */
  readonly questions: readonly string[];
  readonly confidence: readonly Confidence[];
  readonly refusals: readonly Refusals[];
}

/**
 * Indexes the documents of a set and asks its questions.
 * @throws EncoderError, and the signal's reason when it is aborted
 */
export async function evaluateSet(prepared: PreparedSet, options: EvaluationOptions): Promise<SetResult> {
  const { set, unanswerable, of, sha256 } = prepared;
  const start = performance.now();
  const index = await indexed(set.documents, options);
  const indexing = performance.now() - start;
  const asked = await askAll([...set.questions, ...unanswerable], { ...options.models, index }, options);
  const asking = performance.now() - start - indexing;
  const answered = asked.slice(0, set.questions.length);
  const certain = answered.map((one) => one.confidence);
  return {
    name: set.name,
    judgements: set.judgements,
    sha256,
    documents: set.documents.length,
    passages: index.passages.length,
    questions: set.questions.map(({ id }) => id),
    of,
    withoutRight: set.withoutRight,
    rows: rowsOf(answered, options.seed),
    confidence: certain,
    unanswerable:
      unanswerable.length === 0
        ? null
        : refusalsOf(unanswerable, asked.slice(set.questions.length), certain, options.seed),
    milliseconds: { indexing, question: asking / asked.length },
  };
}

function indexed(documents: BeirSet['documents'], { models: { encoder }, signal, onProgress }: EvaluationOptions) {
  return indexSet(documents, { encoder, signal, onProgress: (made) => onProgress?.('indexing', made) });
}

function refusalsOf(
  questions: readonly JudgedQuestion[],
  asked: readonly Asked[],
  answerable: readonly Confidence[],
  seed: number,
): Unanswerable {
  const certain = asked.map((one) => one.confidence);
  return {
    questions: questions.map(({ id }) => id),
    confidence: certain,
    refusals: measureRefusals(answerable, certain, seed),
  };
}

function rowsOf(asked: readonly Asked[], seed: number): SetResult['rows'] {
  const row = (system: System) =>
    rowOf(
      asked.map(({ measures }) => measures[system]),
      seed,
    );
  return { dense: row('dense'), lexical: row('lexical'), fused: row('fused'), hybrid: row('hybrid') };
}

function rowOf(measures: readonly Measures[], seed: number): Readonly<Record<Metric, Measured>> {
  const measured = (metric: Metric): Measured => {
    const values = measures.map((measure) => measure[metric]);
    return { ...estimateMean(values, seed), values };
  };
  return {
    'nDCG@10': measured('nDCG@10'),
    'recall@1': measured('recall@1'),
    'recall@3': measured('recall@3'),
    'recall@10': measured('recall@10'),
    'MRR@10': measured('MRR@10'),
  };
}
