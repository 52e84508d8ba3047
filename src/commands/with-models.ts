import type { Config } from '../config.ts';
import { startEngine } from '../engine.ts';
import type { Models } from '../evaluation/beir/evaluate-beir.ts';
import type { Io } from './io.ts';

/**
 * Starts the models for some work, and ends them after it.
 * @throws EncoderError, ReaderError, CalibrationError
 */
export async function withModels(
  config: Config,
  { engineOf }: Io,
  signal: AbortSignal,
  work: (models: Models) => Promise<void>,
): Promise<void> {
  const engine = engineOf?.(config) ?? startEngine(config, signal);
  try {
    await work(await engine.ready);
  } finally {
    await engine.close();
  }
}
