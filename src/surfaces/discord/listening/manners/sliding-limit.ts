/** As many askers as are remembered; whoever has been quiet for longest is forgotten first. */
const MOST_KEYS = 10_000;

/** So many times in so many milliseconds, whenever they begin. */
export class SlidingLimit {
  readonly #most: number;
  readonly #window: number;
  readonly #now: () => number;
  /** Times in milliseconds by key, the key that was heard of last at the end. */
  readonly #times = new Map<string, readonly number[]>();

  constructor(most: number, window: number, now: () => number) {
    this.#most = most;
    this.#window = window;
    this.#now = now;
  }

  /** When one more is taken for a key, by the clock that was given; null for now. */
  freeAt(key: string): number | null {
    const times = this.#recent(key);
    const first = times.at(-this.#most);
    return first === undefined ? null : first + this.#window;
  }

  /** Counts one more. */
  count(key: string): void {
    const times = [...this.#recent(key), this.#now()];
    this.#times.delete(key);
    this.#times.set(key, times);
    this.#forget();
  }

  #recent(key: string): readonly number[] {
    const since = this.#now() - this.#window;
    return this.#times.get(key)?.filter((time) => time > since) ?? [];
  }

  #forget(): void {
    const since = this.#now() - this.#window;
    for (const [key, times] of this.#times) {
      if (this.#times.size <= MOST_KEYS && (times.at(-1) ?? 0) > since) return;
      this.#times.delete(key);
    }
  }
}
