/** What the gateway knows of the bot's connections. */
export class Presence {
  /** How many sessions the bot has, one for each shard. */
  sessions = 0;
  /** Whether the last session asked to read every message. */
  readsContent = false;
  /** How many shards `/gateway/bot` recommends. */
  recommendedShards = 1;
  /** Milliseconds between two heartbeats, told to those who connect from now on. */
  heartbeatInterval = 41_250;
  readonly #lateness: number[] = [];

  /** How many milliseconds each heartbeat came after it was due, the newest last; the first of a connection has no due time. */
  get heartbeats(): readonly number[] {
    return this.#lateness;
  }

  /** The latest heartbeat's lateness, in milliseconds (below 0: early); undefined before there was one. */
  get lateness(): number | undefined {
    return this.#lateness.at(-1);
  }

  noteHeartbeat(lateBy: number): void {
    this.#lateness.push(lateBy);
  }
}
