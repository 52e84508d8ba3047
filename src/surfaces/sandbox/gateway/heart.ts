import { performance } from 'node:perf_hooks';
import type { Presence } from '../world/presence.ts';

/** Notes how late each heartbeat of a connection comes. */
export class Heart {
  /** Milliseconds from one heartbeat to the next. */
  readonly interval: number;
  readonly #presence: Presence;
  #last: number | undefined;

  constructor(presence: Presence) {
    this.interval = presence.heartbeatInterval;
    this.#presence = presence;
  }

  beat(): void {
    const now = performance.now();
    if (this.#last !== undefined) this.#presence.noteHeartbeat(now - this.#last - this.interval);
    this.#last = now;
  }
}
