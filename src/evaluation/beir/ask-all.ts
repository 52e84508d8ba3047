import type { Library } from '../../answer/library.ts';
import type { Progress } from '../../index/index-report.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { type Confidence, confidence } from './confidence.ts';
import { DEPTH, type Measures, measure } from './metrics.ts';
import { rankDocuments, type Searched, type System } from './rankings.ts';
import type { JudgedQuestion } from './read-set.ts';

/** What is being done to a set, and how far it is. */
export type OnStep = (step: 'indexing' | 'asking', progress: Progress) => void;

/** What questions are asked and judged with. */
export type Asking = Searched & Pick<Library, 'calibration'>;

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
  library: Asking,
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

async function ask(question: JudgedQuestion, library: Asking): Promise<Asked> {
  const { documents, hits } = await rankDocuments(question.text, library, DEPTH + 1);
  const measured = (system: System) =>
    measure(withoutItself(documents[system], question, library.index), question.grades);
  return {
    measures: {
      dense: measured('dense'),
      lexical: measured('lexical'),
      fused: measured('fused'),
      hybrid: measured('hybrid'),
    },
    confidence: confidence(hits, library.calibration),
  };
}

/**
 * The question itself is passed over where it is a document too, as in some of BEIR's sets. (BEIR's `EvaluateRetrieval` takes
 * every document of the same id for it; in sets that number both from 1 that would pass over right ones.)
 */
export function withoutItself(
  documents: readonly string[],
  { id, text }: JudgedQuestion,
  index: PassageIndex,
): readonly string[] {
  return documents.filter((document) => document !== id || index.documentText(document).trim() !== text);
}
