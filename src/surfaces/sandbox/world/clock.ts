interface Later {
  /** By this clock; milliseconds since 1970. */
  readonly at: number;
  readonly work: () => void;
}

/** The sandbox's time: the machine's, which a test may set ahead to meet a deadline without waiting for it. */
export class Clock {
  #ahead = 0;
  readonly #later = new Set<Later>();

  /** Milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** Does it when so many milliseconds have passed, or the clock was set ahead of them. */
  after(milliseconds: number, work: () => void): void {
    const later = { at: this.now() + milliseconds, work };
    this.#later.add(later);
    setTimeout(() => this.#do(later), milliseconds).unref();
  }

  /** Sets the clock ahead by so many milliseconds. */
  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
    for (const later of [...this.#later]) if (later.at <= this.now()) this.#do(later);
  }

  timestamp(): string {
    return new Date(this.now()).toISOString();
  }

  #do(later: Later): void {
    if (this.#later.delete(later)) later.work();
  }
}
