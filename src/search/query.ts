import type { Encoder } from '../index/encoder.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { terms } from '../text/terms.ts';
import { correctSpelling } from './spelling.ts';

/** A question as it is searched. */
export interface Query {
  readonly vector: Float32Array;
  /** Its distinct terms, those that no passage has corrected where a rare slip of the pen explains them. */
  readonly terms: readonly string[];
}

/** Reads a question. @throws EncoderError */
export async function readQuery(question: string, index: PassageIndex, encoder: Encoder): Promise<Query> {
  const vector = await encoder.embed(question, 'question');
  return { vector, terms: correctSpelling([...new Set(terms(question))], index.lexical) };
}
