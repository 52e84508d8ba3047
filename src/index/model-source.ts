import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { damagedFile, restore } from './model-failures.ts';
import { type ModelRole, modelError, ROLES } from './model-role.ts';

/** A model, and where it is loaded from: a folder on this machine, or a hub (and only then over the network). */
export interface ModelSource {
  readonly role: ModelRole;
  readonly kind: 'folder' | 'hub';
  /** The folder's absolute path, or the model's name on the hub. */
  readonly location: string;
}

const BUNDLED = new Set(Object.values(ROLES).map(({ bundled }) => bundled));
const SETTINGS_FILES = ['config.json', 'tokenizer_config.json'] as const;

/** The files that make a model, relative to its folder. */
export const MODEL_FILES = [...SETTINGS_FILES, 'tokenizer.json', 'onnx/model_quantized.onnx'] as const;

export type ModelFile = (typeof MODEL_FILES)[number];

/**
 * Tells a folder from a hub model.
 * @throws EncoderError or ReaderError when it is neither.
 */
export async function locateModel(role: ModelRole, setting: string): Promise<ModelSource> {
  const found = await lookAt(setting);
  if (found === 'nothing' && namesHubModel(setting)) return { role, kind: 'hub', location: setting };

  const location = resolve(setting);
  if (found === 'nothing') {
    throw modelError(role, `The ${role}'s folder "${location}" does not exist: ${restore(role)}`);
  }
  if (found === 'file') {
    throw modelError(role, `The ${role} "${location}" is not a folder: ${ROLES[role].setFolder}`);
  }
  return { role, kind: 'folder', location };
}

/**
 * Sees that a folder is complete, which the library that loads it tells less clearly.
 * @throws EncoderError or ReaderError when a file is missing, unreadable or plainly damaged.
 */
export async function checkModel({ role, kind, location }: ModelSource): Promise<void> {
  if (kind === 'hub') return;
  for (const file of MODEL_FILES) await checkReadable(role, join(location, file));
  for (const file of SETTINGS_FILES) await checkJson(role, join(location, file));
}

/** Hub models are called owner/name; a bundled model's folder looks the same, but must never be asked for there. */
function namesHubModel(setting: string): boolean {
  return /^\w[\w.-]*\/\w[\w.-]*$/.test(setting) && !BUNDLED.has(setting);
}

async function lookAt(path: string): Promise<'folder' | 'file' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

async function checkReadable(role: ModelRole, path: string): Promise<void> {
  try {
    await access(path, constants.R_OK);
  } catch (cause) {
    const isMissing = (await lookAt(path)) === 'nothing';
    const problem = isMissing ? `is missing: ${restore(role)}` : 'cannot be read: check its permissions';
    throw modelError(role, `The ${role}'s file "${path}" ${problem}`, cause);
  }
}

async function checkJson(role: ModelRole, path: string): Promise<void> {
  try {
    JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw damagedFile(role, path, cause);
  }
}
