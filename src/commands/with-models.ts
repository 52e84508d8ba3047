import type { Config } from '../config.ts';
import { type Engine, startEngine } from '../engine.ts';
import type { Models } from '../evaluation/beir/evaluate-beir.ts';
import type { Io } from './io.ts';

/**
 * Starts the models for some work, and ends them after it.
 * @throws EncoderError, ReaderError, CalibrationError
 */
export async function withModels(
  config: Config,
  io: Io,
  signal: AbortSignal,
  work: (models: Models) => Promise<void>,
): Promise<void> {
  await withEngine(config, io, signal, async ({ ready }) => work(await ready));
}

/** Starts the models for some work that may need no judge yet, and ends them after it. */
export async function withEngine(
  config: Config,
  { engineOf }: Io,
  signal: AbortSignal,
  work: (engine: Engine) => Promise<void>,
): Promise<void> {
  const engine = engineOf?.(config) ?? startEngine(config, signal);
  try {
    await work(engine);
  } finally {
    await engine.close();
  }
}
