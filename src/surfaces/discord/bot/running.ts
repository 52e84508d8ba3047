import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';

/** The answers that are being worked on. */
export class Running {
  readonly #tasks = new Set<Promise<void>>();
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  add(task: Promise<void>): void {
    const tracked = task
      .catch((error: unknown) => this.#log.error({ err: error }, 'An event could not be handled'))
      .finally(() => this.#tasks.delete(tracked));
    this.#tasks.add(tracked);
  }

  /** Resolves when all are done, or when the time (in milliseconds) is over. */
  async finish(timeout: number): Promise<void> {
    const stop = new AbortController();
    const tooLate = delay(timeout, undefined, { signal: stop.signal }).catch(() => {});
    await Promise.race([Promise.all(this.#tasks), tooLate]);
    stop.abort();
  }
}
