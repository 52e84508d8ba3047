import { LRUCache } from 'lru-cache';
import { alignment, type WordVectors } from './word-vectors.ts';

/**
 * How many numbers are kept of the texts that were aligned last: some 250 passages of 120 words, in 50 MB. The passages of
 * a small collection are asked about again and again, and then need not be encoded again.
 */
const KEPT = 12_500_000;

export type Align = (question: string, passage: string) => Promise<number>;

/** Aligns texts by the vectors of their words, as `encode` makes them. */
export function aligner(encode: (text: string) => Promise<WordVectors>): Align {
  const known = new LRUCache<string, WordVectors>({
    maxSize: KEPT,
    // A size must be above 0.
    sizeCalculation: ({ values }) => values.length + 1,
  });
  const vectorsOf = async (text: string) => {
    const vectors = known.get(text) ?? (await encode(text));
    known.set(text, vectors);
    return vectors;
  };
  return async (question, passage) => alignment(await vectorsOf(question), await vectorsOf(passage));
}
