import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../index/durable.ts';
import { type Calibration, FEATURES } from './calibration.ts';

const share = z.number().min(0).max(1);

const schema = z.array(
  z.object({
    encoder: z.string(),
    reader: z.string().nullable(),
    bias: z.number(),
    weights: z.record(z.enum(FEATURES), z.number()),
    least: z.object({ fair: share, strong: share }),
  }),
);

/** A file of calibrations that cannot be used; the message says what to do. */
export class CalibrationError extends Error {
  override readonly name = 'CalibrationError';
}

/**
 * Reads the calibrations that there are, one for each pair of models.
 * @throws CalibrationError
 */
export async function readCalibrations(path: string): Promise<readonly Calibration[]> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new CalibrationError(
      `The calibration in "${path}" cannot be read: restore embeddings/calibration.json from the repository, or set CALIBRATION to another file and run "fangzhi calibrate".`,
      { cause },
    );
  }
}

/**
 * The calibrations beside which another is to be written; none where there is no file yet.
 * @throws CalibrationError when there is one that cannot be read: those of other models in it would be lost
 */
export async function readOthers(path: string): Promise<readonly Calibration[]> {
  return existsSync(path) ? readCalibrations(path) : [];
}

/**
 * Puts a calibration in the place of the last one of the same models, in one step.
 * @throws CalibrationError
 */
export async function writeCalibration(path: string, calibration: Calibration): Promise<void> {
  const kept = (await readOthers(path)).filter((one) => !isOf(one, calibration));
  try {
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, `${JSON.stringify([...kept, calibration], null, 2)}\n`);
  } catch (cause) {
    throw new CalibrationError(
      `The calibration cannot be written to "${path}": set CALIBRATION to a file in a folder that can be written to.`,
      { cause },
    );
  }
}

/** The models that signals come from. */
export type Models = Pick<Calibration, 'encoder' | 'reader'>;

export function isOf(calibration: Models, models: Models): boolean {
  return calibration.encoder === models.encoder && calibration.reader === models.reader;
}

/**
 * That of these models; for others, that of models of the same kind, which may judge too strictly or too mildly.
 * @throws CalibrationError when there is none of that kind
 */
export function calibrationOf(models: Models, calibrations: readonly Calibration[]): Calibration {
  const isAlike = (one: Models) => (one.reader === null) === (models.reader === null);
  const found = calibrations.find((one) => isOf(one, models)) ?? calibrations.find(isAlike);
  if (found) return found;
  throw new CalibrationError(
    `There is no calibration for answers ${models.reader === null ? 'without' : 'with'} a reader: run "fangzhi calibrate".`,
  );
}
