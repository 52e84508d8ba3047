import type { Clock } from './clock.ts';

/** A clock that stands still until it is set ahead. */
export class SetClock implements Clock {
  #now: number;
  readonly #waiting = new Set<{ readonly at: number; readonly work: () => void }>();

  constructor(now = Date.now()) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  /** How many things are to be done later. */
  get waiting(): number {
    return this.#waiting.size;
  }

  after(milliseconds: number, work: () => void): () => void {
    const one = { at: this.#now + milliseconds, work };
    this.#waiting.add(one);
    return () => this.#waiting.delete(one);
  }

  /** What is due by then is done, in order. */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
    const due = [...this.#waiting].filter(({ at }) => at <= this.#now).sort((a, b) => a.at - b.at);
    for (const one of due) {
      this.#waiting.delete(one);
      one.work();
    }
  }
}
