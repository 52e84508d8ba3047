import type { RawData, WebSocket } from 'ws';
import type { z } from 'zod';
import { privilegedIntents } from '../world/events.ts';
import type { Presence } from '../world/presence.ts';
import type { Gateway } from './gateway.ts';
import { Heart } from './heart.ts';
import { closeCode, frame, type Identify, identify, opcode, resume } from './opcode.ts';
import type { Session } from './session.ts';

const longestPayload = 4096;
const sendsPerMinute = 120;

/** One socket of a bot, from Hello to its end. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #gateway: Gateway;
  readonly #send = (payload: object) => this.#socket.send(JSON.stringify(payload));
  readonly #heart: Heart;
  readonly #sent: number[] = [];
  #session: Session | undefined;

  constructor(socket: WebSocket, gateway: Gateway, presence: Presence) {
    this.#socket = socket;
    this.#gateway = gateway;
    this.#heart = new Heart(presence);
    socket.on('message', (data) => this.#receive(data));
    socket.on('close', (code) => this.#closed(code));
    this.#send({ op: opcode.hello, d: { heartbeat_interval: this.#heart.interval } });
  }

  close(code: number, reason = ''): void {
    this.#socket.close(code, reason);
  }

  cut(): void {
    this.#socket.terminate();
  }

  askToReconnect(): void {
    this.#send({ op: opcode.reconnect, d: null });
  }

  invalidate(): void {
    this.#session = undefined;
    this.#send({ op: opcode.invalidSession, d: false });
  }

  #receive(data: RawData): void {
    const received = this.#read(frame, data);
    if (received === undefined) return;
    if (this.#isTooMuch()) this.close(closeCode.rateLimited, 'Rate limited.');
    else if (received.op === opcode.heartbeat) this.#beat();
    else if (received.op === opcode.identify) this.#identify(received.d);
    else if (received.op === opcode.resume) this.#resume(received.d);
    else if (received.op !== opcode.presence) this.close(closeCode.unknownOpcode, 'Unknown opcode');
    else if (this.#session === undefined) this.close(closeCode.notAuthenticated, 'Not authenticated');
  }

  #beat(): void {
    this.#heart.beat();
    this.#send({ op: opcode.heartbeatAck });
  }

  #isTooMuch(): boolean {
    const now = Date.now();
    this.#sent.push(now);
    return this.#sent.filter((at) => now - at < 60_000).length > sendsPerMinute;
  }

  #identify(payload: unknown): void {
    const given = this.#parse(identify, payload);
    if (given === undefined) return;
    const refusal = this.#refusal(given);
    if (refusal !== undefined) this.close(...refusal);
    else this.#gateway.greet(this.#adopt(this.#gateway.begin(given)));
  }

  #refusal({ token, intents, shard: [shard, shards] = [0, 1] }: Identify): readonly [number, string] | undefined {
    if (this.#session !== undefined) return [closeCode.alreadyAuthenticated, 'Already authenticated.'];
    if (!this.#gateway.accepts(token)) return [closeCode.authenticationFailed, 'Authentication failed.'];
    if (shard >= shards) return [closeCode.invalidShard, 'Invalid shard.'];
    if (intents >= 2 ** 26) return [closeCode.invalidIntents, 'Invalid intent(s).'];
    const refused = intents & privilegedIntents & this.#gateway.refusedIntents;
    return refused === 0 ? undefined : [closeCode.disallowedIntents, 'Disallowed intent(s).'];
  }

  #resume(payload: unknown): void {
    const given = this.#parse(resume, payload);
    if (given === undefined) return;
    const session = this.#gateway.find(given.session_id);
    if (!this.#gateway.accepts(given.token)) this.close(closeCode.authenticationFailed, 'Authentication failed.');
    else if (session === undefined) this.invalidate();
    else this.#adopt(session).replay(given.seq);
  }

  #adopt(session: Session): Session {
    this.#session = session;
    session.attach(this.#send);
    this.#gateway.countSessions();
    return session;
  }

  /** A bot that closes with 1000 or 1001 gives its session up; after any other end it may resume. */
  #closed(code: number): void {
    this.#session?.detach(this.#send);
    if (this.#session !== undefined && (code === 1000 || code === 1001)) this.#gateway.end(this.#session);
    this.#gateway.forget(this);
  }

  #read<Schema extends z.ZodType>(schema: Schema, data: RawData): z.output<Schema> | undefined {
    try {
      const text = String(data);
      if (Buffer.byteLength(text) > longestPayload) throw new Error('too long');
      return this.#parse(schema, JSON.parse(text));
    } catch {
      this.close(closeCode.decodeError, 'Decode error');
      return undefined;
    }
  }

  #parse<Schema extends z.ZodType>(schema: Schema, payload: unknown): z.output<Schema> | undefined {
    const result = schema.safeParse(payload);
    if (result.success) return result.data;
    this.close(closeCode.decodeError, 'Decode error');
    return undefined;
  }
}
