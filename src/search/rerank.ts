import type { Encoder } from '../index/encoder.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Reader } from '../index/reader.ts';
import { ALIGNED, alignHits } from './align-hits.ts';
import { countHits } from './count-hits.ts';
import type { Hit } from './hit.ts';
import type { Query } from './query.ts';
import { READ, readHits } from './read-hits.ts';

/** What hits are looked at more closely with. */
export interface Reranker {
  readonly index: PassageIndex;
  readonly encoder: Pick<Encoder, 'align'>;
  /** null when it is off, or the answer is to be quick: then nothing is looked at more closely. */
  readonly reader: Reader | null;
}

/**
 * Has the best hits looked at more closely, each together with the question, and orders them anew.
 * @param count how many are read, of those that are the best by then
 * @throws EncoderError, ReaderError
 */
export async function rerank(
  query: Pick<Query, 'text' | 'rest' | 'asks'>,
  hits: readonly Hit[],
  { index, encoder, reader }: Reranker,
  count = READ,
): Promise<readonly Hit[]> {
  if (!reader) return hits;
  const aligned = await alignHits(query.text, hits, { index, encoder }, Math.max(ALIGNED, count));
  const read = await readHits(query.rest, aligned, { index, reader }, count);
  return countHits(query, read, { index, encoder }, count);
}
