import { type Clock, MACHINE_CLOCK } from './clock.ts';

/** As many errors are remembered. */
const MOST_TROUBLES = 20;

/** An error that the log has, and somebody was given the id of. */
export interface Trouble {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What a bot remembers of itself while it runs. */
export class Life {
  readonly clock: Clock;
  /** Milliseconds since 1970. */
  readonly started: number;
  /** Ids of the servers whose index somebody is having brought up to date. */
  readonly reindexing = new Set<string>();
  readonly #troubles: Trouble[] = [];

  constructor(clock: Clock = MACHINE_CLOCK) {
    this.clock = clock;
    this.started = clock.now();
  }

  /** The last errors, the newest first. */
  get troubles(): readonly Trouble[] {
    return this.#troubles;
  }

  addTrouble(id: string): void {
    this.#troubles.unshift({ id, at: this.clock.now() });
    this.#troubles.splice(MOST_TROUBLES);
  }
}
