import type { Progress } from '../../index/index-report.ts';
import { type Confidence, confidence } from './confidence.ts';
import { DEPTH, type Measures, measure } from './metrics.ts';
import { rankDocuments, type Searched, type System } from './rankings.ts';
import type { JudgedQuestion } from './read-set.ts';

/** What is being done to a set, and how far it is. */
export type OnStep = (step: 'indexing' | 'asking', progress: Progress) => void;

interface Options {
  readonly onProgress?: OnStep | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** As many as keep the encoder busy while the ranking goes on. */
const AT_ONCE = 4;

/** How one question came out. */
export interface Asked {
  readonly measures: Readonly<Record<System, Measures>>;
  readonly confidence: Confidence;
}

/** Asks questions, several at once. @throws EncoderError, and the signal's reason when it is aborted */
export async function askAll(
  questions: readonly JudgedQuestion[],
  library: Searched,
  { signal, onProgress }: Options,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  while (asked.length < questions.length) {
    signal?.throwIfAborted();
    onProgress?.('asking', { done: asked.length, total: questions.length });
    const next = questions.slice(asked.length, asked.length + AT_ONCE);
    asked.push(...(await Promise.all(next.map((question) => ask(question, library)))));
  }
  onProgress?.('asking', { done: asked.length, total: questions.length });
  return asked;
}

/**
 * A document with the question's own id is passed over, as BEIR's `EvaluateRetrieval` does by default
 * (`ignore_identical_ids`): in some of its sets the questions are documents themselves.
 */
async function ask({ id, text, grades }: JudgedQuestion, library: Searched): Promise<Asked> {
  const { documents, hits } = await rankDocuments(text, library, DEPTH + 1);
  const measured = (system: System) =>
    measure(
      documents[system].filter((document) => document !== id),
      grades,
    );
  return {
    measures: {
      dense: measured('dense'),
      lexical: measured('lexical'),
      fused: measured('fused'),
      hybrid: measured('hybrid'),
    },
    confidence: confidence(hits),
  };
}
