import { ChildDied } from './child-channel.ts';
import type { Urgency } from './encoder.ts';
import { type Job, JobQueue } from './job-queue.ts';
import type { ModelChild } from './model-child.ts';
import { closed, stopsTwice } from './model-failures.ts';
import type { ModelRole } from './model-role.ts';

interface ModelJob extends Job {
  readonly role: ModelRole;
  /** Does the job and hands over what comes of it. @throws what keeps it from being done */
  readonly attempt: (child: ModelChild) => Promise<void>;
  /** How many processes have died over it. */
  deaths: number;
  readonly reject: (error: unknown) => void;
}

/** What the latest job counts in the mean of all; with this, the last ten or so matter. */
const LATEST = 0.1;

/** Gives the models' process one job at a time, and starts it again when it dies. */
export class ModelHost {
  readonly #queue = new JobQueue<ModelJob>();
  readonly #restart: () => Promise<ModelChild>;
  readonly #life: AbortController;
  #child: ModelChild;
  #working: Promise<void> | null = null;
  /** Of a question's job, in milliseconds: the mean of the latest ones, each counting more than the one before. */
  #duration = 0;

  /** `restart` makes another process; the processes die when `life` is aborted. */
  constructor(child: ModelChild, restart: () => Promise<ModelChild>, life: AbortController) {
    this.#child = child;
    this.#restart = restart;
    this.#life = life;
  }

  /**
   * Does the work when its turn has come, and once more when the process dies over it.
   * @throws what the work throws; EncoderError or ReaderError, by the role, when the process dies again or was closed.
   */
  do<T>(role: ModelRole, urgency: Urgency, work: (child: ModelChild) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const attempt = async (child: ModelChild) => resolve(await work(child));
      this.#queue.add({ role, urgency, attempt, deaths: 0, reject });
      this.#working ??= this.#work();
    });
  }

  /** How long the questions' jobs that wait for their turn will take, in milliseconds, going by the latest ones. */
  get backlog(): number {
    return this.#queue.questions * this.#duration;
  }

  /** Ends the process and rejects what is pending; may be called twice. */
  async close(): Promise<void> {
    this.#life.abort();
    await this.#working;
    await this.#child.ended;
  }

  /** One job at a time is with the process, so that a question never waits for more than one passage. */
  async #work(): Promise<void> {
    for (let job = this.#queue.take(); job !== undefined; job = this.#queue.take()) await this.#serve(job);
    this.#working = null;
  }

  async #serve(job: ModelJob): Promise<void> {
    try {
      if (!this.#child.alive) this.#child = await this.#restart();
    } catch (error) {
      // Nothing can be done for the others either; a job that comes later may find the machine recovered.
      for (const hopeless of [job, ...this.#queue.takeAll()]) this.#giveUp(hopeless, error);
      return;
    }
    const start = performance.now();
    await job.attempt(this.#child).catch((error: unknown) => this.#fail(job, error));
    if (job.urgency === 'question') this.#duration += (performance.now() - start - this.#duration) * LATEST;
  }

  #fail(job: ModelJob, error: unknown): void {
    if (!(error instanceof ChildDied)) this.#giveUp(job, error);
    else if (job.deaths++ === 0 && !this.#life.signal.aborted) this.#queue.putBack(job);
    else this.#giveUp(job, stopsTwice(job.role, error));
  }

  /** Whatever else went wrong once the models were closed, that is why. */
  #giveUp(job: ModelJob, error: unknown): void {
    job.reject(this.#life.signal.aborted ? closed(job.role) : error);
  }
}
