import type { Encoder } from './encoder.ts';
import { type ModelChild, startChild } from './model-child.ts';
import { exchanged } from './model-failures.ts';
import { ModelHost } from './model-host.ts';
import type { LoadedModel } from './model-messages.ts';
import type { ModelRole } from './model-role.ts';
import { checkModel, locateModel, type ModelSource } from './model-source.ts';
import { ProcessEncoder } from './process-encoder.ts';
import { ProcessReader } from './process-reader.ts';
import type { Reader } from './reader.ts';

/** Each model is a folder, or the name of a hub model such as "Xenova/all-MiniLM-L6-v2": only those use the network. */
export interface ModelSettings {
  readonly encoder: string;
  /** null for none. */
  readonly reader: string | null;
}

export interface StartOptions {
  /** Closes the models when aborted, also while they are still starting. */
  readonly signal?: AbortSignal;
}

export interface Models {
  /** Closing it ends the process, and the reader with it. */
  readonly encoder: Encoder;
  /** null when none is wanted. @throws ReaderError when the model is damaged or no reader. */
  readonly reader: Promise<Reader | null>;
}

/**
 * Starts the models in a process of their own. Resolves when the encoder is ready to embed; the reader is loaded then,
 * while whoever waited for the encoder opens the index.
 * @throws EncoderError when the encoder is missing, incomplete, damaged or no sentence encoder.
 * @throws ReaderError when the reader is missing or incomplete.
 */
export async function startModels(settings: ModelSettings, { signal }: StartOptions = {}): Promise<Models> {
  const encoder = await locateModel('encoder', settings.encoder);
  const reader = settings.reader === null ? null : await locateModel('reader', settings.reader);
  if (reader) await checkModel(reader);
  const life = new AbortController();
  if (signal?.aborted) life.abort();
  signal?.addEventListener('abort', () => life.abort(), { once: true });

  const { child, model } = await startChild(encoder, life.signal);
  const host = new ModelHost(child, () => startAgain(encoder, model, life.signal), life);
  const opening = reader ? ProcessReader.open(host, reader) : Promise.resolve(null);
  // It may fail while nobody waits for it yet.
  opening.catch(() => undefined);
  return { encoder: new ProcessEncoder(host, model), reader: opening };
}

/**
 * Starts a model alone, and ends it.
 * @throws EncoderError or ReaderError when it is missing, incomplete, damaged or of another kind.
 */
export async function tryModel(role: ModelRole, setting: string): Promise<LoadedModel> {
  const { child, model } = await startChild(await locateModel(role, setting), new AbortController().signal);
  await child.kill();
  return model;
}

/** The vectors of another model would not go with those that there are. */
async function startAgain(source: ModelSource, { id }: LoadedModel, signal: AbortSignal): Promise<ModelChild> {
  const { child, model } = await startChild(source, signal);
  if (model.id === id) return child;
  await child.kill();
  throw exchanged(source.role);
}
