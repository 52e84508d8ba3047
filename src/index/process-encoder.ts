import { ChildDied } from './child-channel.ts';
import { type Encoder, EncoderError, type Urgency } from './encoder.ts';
import { closed, type EncoderChild, embedInChild } from './encoder-child.ts';
import { type Job, TextQueue } from './text-queue.ts';

/** An encoder in a process of its own, which is started again when it dies. */
export class ProcessEncoder implements Encoder {
  readonly id: string;
  readonly dimensions: number;
  readonly #queue = new TextQueue();
  readonly #start: () => Promise<EncoderChild>;
  readonly #life: AbortController;
  #child: EncoderChild;
  #working: Promise<void> | null = null;

  /** `start` makes another process; the processes die when `life` is aborted. */
  constructor(child: EncoderChild, start: () => Promise<EncoderChild>, life: AbortController) {
    this.id = child.id;
    this.dimensions = child.dimensions;
    this.#child = child;
    this.#start = start;
    this.#life = life;
  }

  embed(text: string, urgency: Urgency): Promise<Float32Array> {
    return new Promise((resolve, reject) => {
      this.#queue.add({ text, urgency, deaths: 0, resolve, reject });
      this.#working ??= this.#work();
    });
  }

  async close(): Promise<void> {
    this.#life.abort();
    await this.#working;
    await this.#child.channel.ended;
  }

  /** One text at a time is with the process, so that a question never waits for more than one passage. */
  async #work(): Promise<void> {
    for (let job = this.#queue.take(); job !== undefined; job = this.#queue.take()) await this.#serve(job);
    this.#working = null;
  }

  async #serve(job: Job): Promise<void> {
    try {
      if (!this.#child.channel.alive) this.#child = await this.#restart();
    } catch (error) {
      // Nothing can be done for the others either; a text that comes later may find the machine recovered.
      for (const hopeless of [job, ...this.#queue.takeAll()]) hopeless.reject(error);
      return;
    }
    await embedInChild(this.#child, job.text).then(job.resolve, (error: unknown) => this.#fail(job, error));
  }

  #fail(job: Job, error: unknown): void {
    if (this.#life.signal.aborted) job.reject(closed());
    else if (!(error instanceof ChildDied)) job.reject(error);
    else if (job.deaths++ === 0) this.#queue.putBack(job);
    else job.reject(deadly(error));
  }

  async #restart(): Promise<EncoderChild> {
    const child = await this.#start();
    if (child.id === this.id) return child;
    await child.channel.kill();
    throw new EncoderError("The encoder's files were changed while it was in use: start again to rebuild the index");
  }
}

function deadly(cause: ChildDied): EncoderError {
  return new EncoderError('The encoder stopped twice over the same text: free some memory, or leave the text out', {
    cause,
  });
}
