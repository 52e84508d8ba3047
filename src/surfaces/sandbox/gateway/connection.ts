import type { RawData, WebSocket } from 'ws';
import type { z } from 'zod';
import { privilegedIntents } from '../world/events.ts';
import type { Gateway } from './gateway.ts';
import { closeCode, frame, identify, opcode, resume } from './opcode.ts';
import type { Session } from './session.ts';

const heartbeatInterval = 41_250;

/** One socket of a bot, from Hello to its end. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #gateway: Gateway;
  readonly #send = (payload: object) => this.#socket.send(JSON.stringify(payload));
  #session: Session | undefined;

  constructor(socket: WebSocket, gateway: Gateway) {
    this.#socket = socket;
    this.#gateway = gateway;
    socket.on('message', (data) => this.#receive(data));
    socket.on('close', (code) => this.#closed(code));
    this.#send({ op: opcode.hello, d: { heartbeat_interval: heartbeatInterval } });
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
    if (received.op === opcode.heartbeat) this.#send({ op: opcode.heartbeatAck });
    else if (received.op === opcode.identify) this.#identify(received.d);
    else if (received.op === opcode.resume) this.#resume(received.d);
    else if (received.op !== opcode.presence) this.close(closeCode.unknownOpcode, 'Unknown opcode');
    else if (this.#session === undefined) this.close(closeCode.notAuthenticated, 'Not authenticated');
  }

  #identify(payload: unknown): void {
    const given = this.#parse(identify, payload);
    if (given === undefined) return;
    const refusal = this.#refusal(given.token, given.intents);
    if (refusal !== undefined) this.close(...refusal);
    else this.#gateway.greet(this.#adopt(this.#gateway.begin(given)));
  }

  #refusal(token: string, intents: number): readonly [number, string] | undefined {
    if (this.#session !== undefined) return [closeCode.alreadyAuthenticated, 'Already authenticated.'];
    if (!this.#gateway.accepts(token)) return [closeCode.authenticationFailed, 'Authentication failed.'];
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
      return this.#parse(schema, JSON.parse(String(data)));
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
