import type { ModelChild } from './model-child.ts';
import { exchanged } from './model-failures.ts';
import type { ModelHost } from './model-host.ts';
import type { ModelSource } from './model-source.ts';
import type { Reader } from './reader.ts';

/** The reader in the models' process, beside the encoder. */
export class ProcessReader implements Reader {
  readonly id: string;
  readonly #host: ModelHost;
  readonly #source: ModelSource;

  private constructor(host: ModelHost, source: ModelSource, id: string) {
    this.id = id;
    this.#host = host;
    this.#source = source;
  }

  /**
   * Loads the reader into the host's process.
   * @throws ReaderError when the model is missing, incomplete, damaged or no reader.
   */
  static async open(host: ModelHost, source: ModelSource): Promise<ProcessReader> {
    const { id } = await host.do('reader', 'question', (child) => child.load(source));
    return new ProcessReader(host, source, id);
  }

  get backlog(): number {
    return this.#host.backlog;
  }

  read(question: string, passage: string): Promise<number> {
    return this.#host.do('reader', 'question', async (child) => {
      await this.#seeTo(child);
      return child.read(question, passage);
    });
  }

  /** A process that was started again has not loaded the reader yet. */
  async #seeTo(child: ModelChild): Promise<void> {
    const { id } = await child.load(this.#source);
    if (id === this.id) return;
    await child.kill();
    throw exchanged('reader');
  }
}
