/** The sandbox's time: the machine's, which a test may set ahead to meet a deadline without waiting for it. */
export class Clock {
  #ahead = 0;

  /** Milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** Sets the clock ahead by so many milliseconds. */
  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  timestamp(): string {
    return new Date(this.now()).toISOString();
  }
}
