/** Who wants to be told of something. */
export class Listeners<Event> {
  readonly #all = new Set<(event: Event) => void>();

  /** Adds a listener and returns the function that removes it again. */
  add(listener: (event: Event) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(event: Event): void {
    for (const listener of [...this.#all]) listener(event);
  }
}
