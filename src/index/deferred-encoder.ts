import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Encoder, Urgency } from './encoder.ts';
import { nameByContent } from './model-identity.ts';
import { checkModel, locateModel } from './model-source.ts';
import { type StartOptions, startModels } from './start-models.ts';

/**
 * An encoder that is started when it is first asked for a vector: who looks up what is indexed need not wait for it. One
 * that cannot be told by its files, as it is on a hub, is started at once.
 * @throws EncoderError when it is missing or incomplete; later when it cannot be started
 */
export async function deferredEncoder(setting: string, options: StartOptions): Promise<Encoder> {
  const start = async () => (await startModels({ encoder: setting, reader: null }, options)).encoder;
  const source = await locateModel('encoder', setting);
  await checkModel(source);
  const { location } = source;
  const width = source.kind === 'hub' ? undefined : await widthOf(location);
  if (width === undefined) return start();
  return new DeferredEncoder(await nameByContent(basename(location), location), width, start);
}

class DeferredEncoder implements Encoder {
  readonly id: string;
  readonly dimensions: number;
  readonly #start: () => Promise<Encoder>;
  #starting: Promise<Encoder> | undefined;

  constructor(id: string, dimensions: number, start: () => Promise<Encoder>) {
    this.id = id;
    this.dimensions = dimensions;
    this.#start = start;
  }

  /** Not before it is started: nobody mends the words of a question that is not asked. */
  knows(): boolean {
    return false;
  }

  async embed(text: string, urgency: Urgency): Promise<Float32Array> {
    return (await this.#started()).embed(text, urgency);
  }

  async align(question: string, passage: string): Promise<number> {
    return (await this.#started()).align(question, passage);
  }

  async close(): Promise<void> {
    await (await this.#starting?.catch(() => undefined))?.close();
  }

  #started(): Promise<Encoder> {
    this.#starting ??= this.#start();
    return this.#starting;
  }
}

/** How many numbers a vector has, by the model's own settings; undefined where they do not tell. */
async function widthOf(folder: string): Promise<number | undefined> {
  const { hidden_size: width } = JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'));
  return typeof width === 'number' ? width : undefined;
}
