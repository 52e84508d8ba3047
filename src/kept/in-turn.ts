/** Does work one after the other: what comes later waits, whether what came before succeeds or fails. */
export class InTurn {
  readonly #last = new Map<string, Promise<unknown>>();

  /** @param key work with another one is not waited for */
  run<Result>(work: () => Promise<Result>, key = ''): Promise<Result> {
    const mine = (this.#last.get(key) ?? Promise.resolve()).then(work, work);
    this.#last.set(key, mine);
    const forget = () => {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    };
    mine.then(forget, forget);
    return mine;
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    while (this.#last.size > 0) await Promise.allSettled(this.#last.values());
  }
}
