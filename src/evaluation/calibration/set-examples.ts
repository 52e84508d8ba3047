import type { Encoder } from '../../index/encoder.ts';
import type { Reader } from '../../index/reader.ts';
import { READ } from '../../search/read-hits.ts';
import type { OnStep } from '../beir/ask-all.ts';
import { indexSet } from '../beir/index-set.ts';
import type { PreparedSet } from '../beir/prepare-set.ts';
import { hybridHits } from '../beir/rankings.ts';
import { rightOf } from '../beir/read-set.ts';
import { type Example, exampleOf } from './example.ts';

/** What questions are asked with, whatever the documents; each reader, or none, by itself. */
interface Models {
  readonly encoder: Encoder;
  readonly readers: readonly (Reader | null)[];
}

/**
 * The questions of a set as examples, those whose right documents were left out too; for each reader.
 * @throws EncoderError, ReaderError
 */
export async function setExamples(
  { set, unanswerable }: PreparedSet,
  { encoder, readers }: Models,
  signal: AbortSignal,
  onProgress: OnStep,
): Promise<Example[][]> {
  const index = await indexSet(set.documents, { encoder, signal, onProgress: (made) => onProgress('indexing', made) });
  const questions = [...set.questions, ...unanswerable];
  const examples: Example[][] = readers.map(() => []);
  for (const [done, { text, grades }] of questions.entries()) {
    signal.throwIfAborted();
    onProgress('asking', { done, total: questions.length });
    const isAnswerable = done < set.questions.length;
    const right = new Set(isAnswerable ? rightOf(grades) : []);
    for (const [at, reader] of readers.entries()) {
      const hits = await hybridHits(text, { encoder, reader, index });
      examples[at]?.push(exampleOf(isAnswerable, hits.slice(0, READ), ({ passage }) => right.has(passage.file)));
    }
  }
  return examples;
}
