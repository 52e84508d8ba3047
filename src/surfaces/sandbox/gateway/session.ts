import { randomBytes } from 'node:crypto';
import type { Dispatch } from '../world/events.ts';
import { shardOf } from '../world/snowflake.ts';
import type { Identify } from './opcode.ts';
import { opcode } from './opcode.ts';

interface Sent {
  readonly op: typeof opcode.dispatch;
  readonly t: string;
  readonly s: number;
  readonly d: object;
}

type Send = (payload: object) => void;

/** How many events a session keeps for a bot that resumes. */
const kept = 1_000;

/** What a bot subscribed to; it outlives the socket, and keeps what a resuming bot has missed. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly intents: number;
  /** Which of how many shards. */
  readonly shard: readonly [number, number];
  readonly #sent: Sent[] = [];
  #sequence = 0;
  #send: Send | undefined;

  constructor({ intents, shard = [0, 1] }: Identify) {
    this.intents = intents;
    this.shard = shard;
  }

  attach(send: Send): void {
    this.#send = send;
  }

  /** Lets go of the socket, if `send` is still the one in use. */
  detach(send: Send): void {
    if (this.#send === send) this.#send = undefined;
  }

  get attached(): boolean {
    return this.#send !== undefined;
  }

  /** Sends the event, or keeps it for the resumption, if the session asked for such events. */
  offer(dispatch: Dispatch): void {
    const wanted = dispatch.intent === 0 || (this.intents & dispatch.intent) !== 0;
    if (wanted && this.covers(dispatch.guildId)) this.dispatch(dispatch.event, dispatch.data(this.intents));
  }

  dispatch(event: string, data: object): void {
    this.#sequence += 1;
    const sent: Sent = { op: opcode.dispatch, t: event, s: this.#sequence, d: data };
    this.#sent.push(sent);
    if (this.#sent.length > kept) this.#sent.shift();
    this.#send?.(sent);
  }

  /** Sends again what came after `sequence`. */
  replay(sequence: number): void {
    for (const sent of this.#sent.filter(({ s }) => s > sequence)) this.#send?.(sent);
    this.dispatch('RESUMED', {});
  }

  /** Direct messages (null) go to shard 0, a server's events to the shard that its id gives. */
  covers(guildId: string | null): boolean {
    const [shard, shards] = this.shard;
    return shard === (guildId === null ? 0 : shardOf(guildId, shards));
  }
}
