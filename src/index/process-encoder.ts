import type { Encoder, Urgency } from './encoder.ts';
import type { ModelHost } from './model-host.ts';
import type { LoadedModel } from './model-messages.ts';

/** The encoder in the models' process. */
export class ProcessEncoder implements Encoder {
  readonly id: string;
  readonly dimensions: number;
  readonly #words: ReadonlySet<string>;
  readonly #host: ModelHost;

  /** `host` starts its processes with this model. */
  constructor(host: ModelHost, { id, width, words }: LoadedModel) {
    this.id = id;
    this.dimensions = width;
    this.#words = new Set(words);
    this.#host = host;
  }

  knows(word: string): boolean {
    return this.#words.has(word);
  }

  embed(text: string, urgency: Urgency): Promise<Float32Array> {
    return this.#host.do('encoder', urgency, (child) => child.embed(text));
  }

  align(question: string, passage: string): Promise<number> {
    return this.#host.do('encoder', 'question', (child) => child.align(question, passage));
  }

  close(): Promise<void> {
    return this.#host.close();
  }
}
