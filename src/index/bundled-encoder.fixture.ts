import type { Encoder } from './encoder.ts';
import { type StartOptions, startModels } from './start-models.ts';

export const MODEL = 'embeddings/model';

/** Longer than the encoder reads. */
export const LONG_PASSAGE = 'The county lies in the west of the province, between two ranges of hills. '.repeat(40);

/** A model by itself, without a reader. */
export async function startEncoder(model: string, options?: StartOptions): Promise<Encoder> {
  return (await startModels({ encoder: model, reader: null }, options)).encoder;
}
