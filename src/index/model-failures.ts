import { join } from 'node:path';
import type { ModelPart } from './model-messages.ts';
import { type ModelRole, modelError, ROLES } from './model-role.ts';
import type { ModelSource } from './model-source.ts';

const HUB_CACHE = 'node_modules/@xenova/transformers/.cache';

/** What to do about a folder that is not as it should be. */
export function restore(role: ModelRole): string {
  return `restore ${ROLES[role].bundled} from the repository, or ${ROLES[role].setFolder}`;
}

/** What the user is told when a part of the model does not load; `cause` is the loader's own report. */
export function loadFailure(source: ModelSource, part: ModelPart, cause: Error): Error {
  if (part === 'runtime') return noRuntime(source.role, cause);
  return source.kind === 'hub' ? hubFailure(source, part, cause) : folderFailure(source, part, cause);
}

/** A model's file that is there but cannot be understood. */
export function damagedFile(role: ModelRole, path: string, cause: unknown): Error {
  return modelError(role, `The ${role}'s file "${path}" is damaged: ${restore(role)}`, cause);
}

/** Why a job is not done when the models were closed first. */
export function closed(role: ModelRole): Error {
  return modelError(role, `The ${role} was closed before this was done: start it again`);
}

/** The process died in starting, and so did the next one. */
export function startsToDie(role: ModelRole, cause: Error): Error {
  const message = `The ${role} stopped twice while starting: free some memory, or run "npm ci" again`;
  return modelError(role, message, cause);
}

/** The process died over a job, and so did the next one. */
export function stopsTwice(role: ModelRole, cause: Error): Error {
  const otherwise = role === 'encoder' ? 'leave the text out' : 'set READER=off';
  return modelError(role, `The ${role} stopped twice over the same text: free some memory, or ${otherwise}`, cause);
}

export function unreadable(role: ModelRole, reason: string): Error {
  const message =
    role === 'encoder'
      ? 'The encoder cannot turn this text into a vector: leave the text out, or set ENCODER to another model'
      : 'The reader cannot read this question with this passage: set READER to another model or to off';
  return modelError(role, message, new Error(reason));
}

/** The process was started again and found another model. */
export function exchanged(role: ModelRole): Error {
  const next = role === 'encoder' ? 'start again to rebuild the index' : 'start again';
  return modelError(role, `The ${role}'s files were changed while it was in use: ${next}`);
}

function noRuntime(role: ModelRole, cause: Error): Error {
  const message = `The ${role} cannot run as onnxruntime-node does not load: run "npm ci" on Linux with glibc, macOS or Windows`;
  return modelError(role, message, cause);
}

function folderFailure({ role, location }: ModelSource, part: Exclude<ModelPart, 'runtime'>, cause: Error): Error {
  if (part !== 'kind') return damagedFile(role, join(location, part), cause);
  return modelError(role, `The model in "${location}" is not ${ROLES[role].kind}: ${restore(role)}`, cause);
}

function hubFailure(source: ModelSource, part: Exclude<ModelPart, 'runtime'>, cause: Error): Error {
  return modelError(source.role, hubSentence(source, part, cause.message), cause);
}

function hubSentence(
  { role, location: name }: ModelSource,
  part: Exclude<ModelPart, 'runtime'>,
  reason: string,
): string {
  const { kind, setting, setFolder } = ROLES[role];
  if (part === 'kind') return `The hub model "${name}" is not ${kind}: set ${setting} to one that is`;
  if (/could not locate|unauthorized|forbidden/i.test(reason)) {
    return `The hub has no public model "${name}" with the file ${part}: check the name, or ${setFolder}`;
  }
  if (/fetch failed|terminated|occurred while trying/i.test(reason)) {
    return `The ${role} "${name}" could not be downloaded from the hub: check the network, or ${setFolder}`;
  }
  return `The downloaded ${part} of "${name}" is damaged: delete ${HUB_CACHE} and start again`;
}
