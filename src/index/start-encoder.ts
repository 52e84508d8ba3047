import type { Encoder } from './encoder.ts';
import { startChild } from './encoder-child.ts';
import { locateModel } from './model-source.ts';
import { ProcessEncoder } from './process-encoder.ts';

export interface StartOptions {
  /** Closes the encoder when aborted, also while it is still starting. */
  readonly signal?: AbortSignal;
}

/**
 * Starts the encoder in a process of its own; resolves when it is ready to embed.
 * `model` is a folder, or the name of a hub model such as "Xenova/all-MiniLM-L6-v2": only that one uses the network.
 * @throws EncoderError when the model is missing, incomplete, damaged or no sentence encoder.
 */
export async function startEncoder(model: string, { signal }: StartOptions = {}): Promise<Encoder> {
  const source = await locateModel(model);
  const life = new AbortController();
  if (signal?.aborted) life.abort();
  signal?.addEventListener('abort', () => life.abort(), { once: true });

  const start = () => startChild(source, life.signal);
  return new ProcessEncoder(await start(), start, life);
}
