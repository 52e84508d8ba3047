import { intent } from './world/events.ts';
import { Listeners } from './world/listeners.ts';

/** What goes wrong with a REST call: a given answer, or none at all. */
export type Failure =
  | {
      readonly status: number;
      readonly body?: object;
      readonly headers?: Readonly<Record<string, string>>;
      /** The call takes effect nevertheless; only its answer is lost. */
      readonly afterEffect?: boolean;
    }
  | 'hang';

interface Planned {
  readonly method: string;
  readonly path: RegExp;
  readonly failure: Failure;
  left: number;
}

/** So many calls in so many milliseconds, counted for each route and each channel, server or token in it. */
export interface RateLimit {
  readonly limit: number;
  readonly perMilliseconds: number;
}

interface PlannedLimit extends RateLimit {
  readonly method: string;
  readonly path: RegExp;
}

const generous: RateLimit = { limit: 10_000, perMilliseconds: 1_000 };

const privilegeFlags = [
  [intent.guildPresences, 1 << 13],
  [intent.guildMembers, 1 << 15],
  [intent.messageContent, 1 << 19],
] as const;

/** What a test does to the connection itself. */
export type GatewayFault = 'drop' | 'invalidate' | 'reconnect' | 'revoke';

/** Troubles on order, so that a test can meet what a bot otherwise meets once in a month. */
export class Faults {
  readonly gateway = new Listeners<GatewayFault>();
  readonly #planned: Planned[] = [];
  readonly #limits: PlannedLimit[] = [];
  #refusedIntents = 0;
  #revoked = false;

  /** The next `times` calls whose path (after /api/v10) matches fail this way. */
  failNext(method: string, path: RegExp, failure: Failure, times = 1): void {
    this.#planned.push({ method, path, failure, left: times });
  }

  /** The failure planned for this call, which is thereby used up. */
  take(method: string, path: string): Failure | undefined {
    const due = this.#planned.find((one) => one.left > 0 && one.method === method && one.path.test(path));
    if (due === undefined) return undefined;
    due.left -= 1;
    return due.failure;
  }

  /** From now on this rate limit holds for calls whose path (after /api/v10) matches; beyond it they are answered 429. */
  limit(method: string, path: RegExp, limit: number, perMilliseconds: number): void {
    this.#limits.unshift({ method, path, limit, perMilliseconds });
  }

  /** The rate limit that holds for this call. */
  limitOf(method: string, path: string): RateLimit {
    return this.#limits.find((one) => one.method === method && one.path.test(path)) ?? generous;
  }

  /** Cuts the gateway's sockets; the session can be resumed. */
  dropConnection(): void {
    this.gateway.tell('drop');
  }

  /** Asks the bot to reconnect (op 7). */
  askToReconnect(): void {
    this.gateway.tell('reconnect');
  }

  /** Ends the session (op 9), so that the bot must identify anew. */
  invalidateSession(): void {
    this.gateway.tell('invalidate');
  }

  /** As when the token is reset: the gateway closes with 4004 and every call is answered 401. */
  revokeToken(): void {
    this.#revoked = true;
    this.gateway.tell('revoke');
  }

  get tokenRevoked(): boolean {
    return this.#revoked;
  }

  /** As when these intents (bits) are switched off for the application: identifying with them closes with 4014. */
  refuseIntents(intents: number): void {
    this.#refusedIntents = intents;
  }

  get refusedIntents(): number {
    return this.#refusedIntents;
  }

  /** What Discord says of the application: which privileged intents are switched on for it. */
  get applicationFlags(): number {
    const granted = ~this.#refusedIntents;
    return privilegeFlags.reduce((flags, [bit, flag]) => (granted & bit ? flags | flag : flags), 0);
  }
}
