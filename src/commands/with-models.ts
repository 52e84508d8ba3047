import { calibrationOf, readCalibrations } from '../answer/calibration-file.ts';
import type { Config } from '../config.ts';
import type { Models } from '../evaluation/beir/evaluate-beir.ts';
import { startModels } from '../index/start-models.ts';

/**
 * Starts the models for some work, and ends them after it.
 * @throws EncoderError, ReaderError, CalibrationError
 */
export async function withModels(
  config: Config,
  signal: AbortSignal,
  work: (models: Models) => Promise<void>,
): Promise<void> {
  const calibrations = await readCalibrations(config.calibration);
  const { encoder, reader: opening } = await startModels(config, { signal });
  try {
    const reader = await opening;
    const ids = { encoder: encoder.id, reader: reader?.id ?? null };
    await work({ encoder, reader, calibration: calibrationOf(ids, calibrations) });
  } finally {
    await encoder.close();
  }
}
