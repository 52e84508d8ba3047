import { join } from 'node:path';
import { EncoderError } from './encoder.ts';
import type { ModelPart } from './encoder-messages.ts';
import type { ModelSource } from './model-source.ts';

export const SET_FOLDER = "set ENCODER to a model's folder";
export const RESTORE = `restore embeddings/model from the repository, or ${SET_FOLDER}`;
const HUB_CACHE = 'node_modules/@xenova/transformers/.cache';

/** What the user is told when a part of the model does not load; `cause` is the loader's own report. */
export function loadFailure(source: ModelSource, part: ModelPart, cause: Error): EncoderError {
  if (part === 'runtime') return noRuntime(cause);
  return source.kind === 'hub' ? hubFailure(source.location, part, cause) : folderFailure(source.location, part, cause);
}

/** A model's file that is there but cannot be understood. */
export function damagedFile(path: string, cause: unknown): EncoderError {
  return new EncoderError(`The encoder's file "${path}" is damaged: ${RESTORE}`, { cause });
}

function noRuntime(cause: Error): EncoderError {
  const message =
    'The encoder cannot run as onnxruntime-node does not load: run "npm ci" on Linux with glibc, macOS or Windows';
  return new EncoderError(message, { cause });
}

function folderFailure(folder: string, part: Exclude<ModelPart, 'runtime'>, cause: Error): EncoderError {
  if (part !== 'kind') return damagedFile(join(folder, part), cause);
  return new EncoderError(`The model in "${folder}" is not a sentence encoder: ${RESTORE}`, { cause });
}

function hubFailure(name: string, part: Exclude<ModelPart, 'runtime'>, cause: Error): EncoderError {
  return new EncoderError(hubSentence(name, part, cause.message), { cause });
}

function hubSentence(name: string, part: Exclude<ModelPart, 'runtime'>, reason: string): string {
  if (part === 'kind') return `The hub model "${name}" is not a sentence encoder: set ENCODER to one that is`;
  if (/could not locate|unauthorized|forbidden/i.test(reason)) {
    return `The hub has no public model "${name}" with the file ${part}: check the name, or ${SET_FOLDER}`;
  }
  if (/fetch failed|terminated|occurred while trying/i.test(reason)) {
    return `The encoder "${name}" could not be downloaded from the hub: check the network, or ${SET_FOLDER}`;
  }
  return `The downloaded ${part} of "${name}" is damaged: delete ${HUB_CACHE} and start again`;
}
