import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EncoderError } from './encoder.ts';
import { damagedFile, RESTORE, SET_FOLDER } from './model-failures.ts';

/** Where a model is loaded from: a folder on this machine, or a hub (and only then over the network). */
export type ModelSource =
  | { readonly kind: 'folder'; readonly location: string }
  | { readonly kind: 'hub'; readonly location: string };

const BUNDLED = 'embeddings/model';
const SETTINGS_FILES = ['config.json', 'tokenizer_config.json'] as const;

/** The files that make a model, relative to its folder. */
export const MODEL_FILES = [...SETTINGS_FILES, 'tokenizer.json', 'onnx/model_quantized.onnx'] as const;

export type ModelFile = (typeof MODEL_FILES)[number];

/**
 * Tells a folder from a hub model.
 * @throws EncoderError when it is neither.
 */
export async function locateModel(setting: string): Promise<ModelSource> {
  const found = await lookAt(setting);
  if (found === 'nothing' && namesHubModel(setting)) return { kind: 'hub', location: setting };

  const location = resolve(setting);
  if (found === 'nothing') throw new EncoderError(`The encoder's folder "${location}" does not exist: ${RESTORE}`);
  if (found === 'file') throw new EncoderError(`The encoder "${location}" is not a folder: ${SET_FOLDER}`);
  return { kind: 'folder', location };
}

/**
 * Sees that a folder is complete, which the library that loads it tells less clearly.
 * @throws EncoderError when a file is missing, unreadable or plainly damaged.
 */
export async function checkModel({ kind, location }: ModelSource): Promise<void> {
  if (kind === 'hub') return;
  for (const file of MODEL_FILES) await checkReadable(join(location, file));
  for (const file of SETTINGS_FILES) await checkJson(join(location, file));
}

/** Hub models are called owner/name; the bundled model's folder looks the same, but must never be asked for there. */
function namesHubModel(setting: string): boolean {
  return /^\w[\w.-]*\/\w[\w.-]*$/.test(setting) && setting !== BUNDLED;
}

async function lookAt(path: string): Promise<'folder' | 'file' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

async function checkReadable(path: string): Promise<void> {
  try {
    await access(path, constants.R_OK);
  } catch (cause) {
    if ((await lookAt(path)) === 'nothing') {
      throw new EncoderError(`The encoder's file "${path}" is missing: ${RESTORE}`, { cause });
    }
    throw new EncoderError(`The encoder's file "${path}" cannot be read: check its permissions`, { cause });
  }
}

async function checkJson(path: string): Promise<void> {
  try {
    JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw damagedFile(path, cause);
  }
}
