import type { Calibration } from './answer/calibration.ts';
import { calibrationOf, isOf, readCalibrations } from './answer/calibration-file.ts';
import type { Haste, Library } from './answer/library.ts';
import type { Config } from './config.ts';
import { deferredEncoder } from './index/deferred-encoder.ts';
import type { Encoder } from './index/encoder.ts';
import type { Reader } from './index/reader.ts';
import { type Models, startModels } from './index/start-models.ts';

/** What is asked of the models and the judge, whatever the collection; it may still be starting. */
export interface Engine {
  readonly encoder: Promise<Encoder>;
  /** Null where none is wanted. */
  readonly reader: Promise<Reader | null>;
  /** When all of it is there. @throws EncoderError, ReaderError, CalibrationError */
  readonly ready: Promise<Judging>;
  close(): Promise<void>;
}

/** An engine of which nothing is asked but what new passages are embedded by. */
export interface LookUpEngine extends Pick<Engine, 'encoder' | 'close'> {
  /** Nothing is judged. */
  readonly ready: null;
}

/** How what was found in any collection is judged. */
export type Judging = Pick<Library, 'encoder' | 'reader' | 'calibration' | 'haste'>;

/**
 * A question that would wait longer than this for the reader (milliseconds) is answered without it, in a tenth of the
 * time; so that all are answered before Discord gives up (3 s).
 */
const TOO_LONG = 250;

/** Starts the models, and reads how they are judged. Failures are told to whoever waits for them. */
export function startEngine(config: Config, signal?: AbortSignal): Engine {
  const starting = startModels(config, signal ? { signal } : {});
  const encoder = starting.then((models) => models.encoder);
  const reader = starting.then((models) => models.reader);
  const ready = judging(starting, config.calibration);
  // They may fail while nobody waits for them yet; later somebody does.
  for (const part of [encoder, reader, ready]) part.catch(() => undefined);
  return { encoder, reader, ready, close: () => encoder.then((started) => started.close()) };
}

/**
 * For who looks up what is indexed, and asks nothing: the encoder is started only where something has to be embedded, and
 * what judges answers is not read.
 */
export function lookUpEngine({ encoder: setting }: Pick<Config, 'encoder'>, signal?: AbortSignal): LookUpEngine {
  const encoder = deferredEncoder(setting, signal ? { signal } : {});
  encoder.catch(() => undefined);
  return { encoder, ready: null, close: () => encoder.then((started) => started.close()) };
}

async function judging(starting: Promise<Models>, calibrationFile: string): Promise<Judging> {
  const started = starting.then(async ({ encoder, reader }) => ({ encoder, reader: await reader }));
  const [{ encoder, reader }, calibrations] = await Promise.all([started, readCalibrations(calibrationFile)]);
  const calibration = calibrationOf({ encoder: encoder.id, reader: reader?.id ?? null }, calibrations);
  return { encoder, reader, calibration, haste: reader && hasteOf(encoder, reader, calibrations) };
}

/** Null where nothing tells how passages that were not read are judged. */
function hasteOf(encoder: Encoder, reader: Reader, calibrations: readonly Calibration[]): Haste | null {
  const calibration = calibrations.find((one) => isOf(one, { encoder: encoder.id, reader: null }));
  return calibration ? { calibration, isNeeded: () => reader.backlog >= TOO_LONG } : null;
}
