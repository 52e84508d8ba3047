import { ChildChannel, ChildDied } from './child-channel.ts';
import { closed, loadFailure, startsToDie, unreadable } from './model-failures.ts';
import type { LoadedModel, Request } from './model-messages.ts';
import type { ModelRole } from './model-role.ts';
import { checkModel, type ModelSource } from './model-source.ts';

const ATTEMPTS = 2;

/** One life of the models' process, and the models that it has loaded. */
export class ModelChild {
  readonly #channel: ChildChannel;
  readonly #loaded = new Map<ModelRole, LoadedModel>();

  /** Starts the process; when `signal` is aborted it is killed. */
  constructor(signal: AbortSignal) {
    this.#channel = new ChildChannel(signal);
  }

  get alive(): boolean {
    return this.#channel.alive;
  }

  /** Resolves when the process is gone. */
  get ended(): Promise<void> {
    return this.#channel.ended;
  }

  kill(): Promise<void> {
    return this.#channel.kill();
  }

  /**
   * Loads the model if that has not been done; a process that cannot ends.
   * @throws EncoderError or ReaderError when it cannot be loaded, ChildDied when the process ends over it.
   */
  async load(source: ModelSource): Promise<LoadedModel> {
    const model = this.#loaded.get(source.role) ?? (await this.#load(source));
    this.#loaded.set(source.role, model);
    return model;
  }

  /**
   * One vector, in memory of its own.
   * @throws EncoderError when the model cannot read the text, ChildDied when the process ends over it.
   */
  async embed(text: string): Promise<Float32Array> {
    const reply = await this.#channel.ask({ kind: 'embed', text });
    if (reply.kind === 'unreadable') throw unreadable('encoder', reply.reason);
    if (reply.kind !== 'vector') throw new ChildDied(`The models' process said ${reply.kind} instead of a vector`);
    // What arrives is a view into the channel's buffer, which it would keep alive as a whole.
    return reply.vector.slice();
  }

  /**
   * How well the passage meets the words of the question.
   * @throws EncoderError when the model cannot read them, ChildDied when the process ends over them.
   */
  align(question: string, passage: string): Promise<number> {
    return this.#score('encoder', { kind: 'align', question, passage });
  }

  /**
   * The logit of the passage answering the question.
   * @throws ReaderError when the model cannot read them, ChildDied when the process ends over them.
   */
  read(question: string, passage: string): Promise<number> {
    return this.#score('reader', { kind: 'read', question, passage });
  }

  async #score(role: ModelRole, request: Request): Promise<number> {
    const reply = await this.#channel.ask(request);
    if (reply.kind === 'unreadable') throw unreadable(role, reply.reason);
    if (reply.kind !== 'score') throw new ChildDied(`The models' process said ${reply.kind} instead of a score`);
    return reply.score;
  }

  async #load(source: ModelSource): Promise<LoadedModel> {
    await checkModel(source);
    const reply = await this.#channel.ask({ kind: 'load', source });
    if (reply.kind === 'ready') return { id: reply.id, width: reply.width, words: reply.words };

    // Its last words are complete when it is gone.
    await this.kill();
    if (reply.kind !== 'failed') throw new ChildDied(`The models' process said ${reply.kind} before it was ready`);
    throw loadFailure(source, reply.part, new Error(`${reply.reason}\n${this.#channel.lastWords}`));
  }
}

/**
 * Starts a process that loads the model, and another when the first one dies.
 * @throws EncoderError or ReaderError when the model cannot be loaded or the second process dies too.
 */
export async function startChild(
  source: ModelSource,
  signal: AbortSignal,
): Promise<{ child: ModelChild; model: LoadedModel }> {
  for (let attempt = 1; ; attempt++) {
    const child = new ModelChild(signal);
    try {
      return { child, model: await child.load(source) };
    } catch (error) {
      await child.kill();
      if (signal.aborted) throw closed(source.role);
      if (!(error instanceof ChildDied)) throw error;
      if (attempt === ATTEMPTS) throw startsToDie(source.role, error);
    }
  }
}
