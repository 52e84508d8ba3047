import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import type { GatewayFault } from '../faults.ts';
import { intent } from '../world/events.ts';
import { wireGuild } from '../world/wire-guild.ts';
import type { World } from '../world/world.ts';
import { Connection } from './connection.ts';
import { closeCode, type Identify } from './opcode.ts';
import { Session } from './session.ts';

/** The gateway of the sandbox: the sockets on which a bot is told what happens. */
export class Gateway {
  readonly #world: World;
  readonly #token: string;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: 65_536 });
  readonly #connections = new Set<Connection>();
  readonly #sessions = new Map<string, Session>();
  readonly #stops: readonly (() => void)[];
  /** Where bots find the gateway, once it is attached. */
  url = '';

  constructor(world: World, token: string) {
    this.#world = world;
    this.#token = token;
    this.#stops = [
      world.dispatches.add((dispatch) => {
        for (const session of this.#sessions.values()) session.offer(dispatch);
      }),
      world.faults.gateway.add((fault) => this.#suffer(fault)),
    ];
  }

  /** Takes the socket upgrades of this server; `url` is where bots find it. */
  attach(server: Server, url: string): void {
    this.url = url;
    server.on('upgrade', (request, socket, head) => {
      this.#sockets.handleUpgrade(request, socket, head, (opened) => {
        this.#connections.add(new Connection(opened, this, this.#world.presence));
      });
    });
  }

  accepts(token: string): boolean {
    return token === this.#token && !this.#world.faults.tokenRevoked;
  }

  get refusedIntents(): number {
    return this.#world.faults.refusedIntents;
  }

  begin(identity: Identify): Session {
    const session = new Session(identity);
    this.#sessions.set(session.id, session);
    this.#world.presence.readsContent = (identity.intents & intent.messageContent) !== 0;
    return session;
  }

  /** Tells a new session who it is and where: Ready, then each server of its shard. */
  greet(session: Session): void {
    const { bot, guilds, applicationId } = this.#world.directory;
    const mine = guilds.all.filter(({ id, status }) => status !== 'left' && session.covers(id));
    session.dispatch('READY', {
      v: 10,
      user: bot,
      guilds: mine.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url,
      shard: session.shard,
      application: { id: applicationId, flags: this.#world.faults.applicationFlags },
    });
    for (const guild of mine.filter(({ status }) => status === 'here')) {
      const data = () => wireGuild(guild, this.#world.directory);
      session.offer({ event: 'GUILD_CREATE', intent: intent.guilds, guildId: guild.id, data });
    }
  }

  find(sessionId: string): Session | undefined {
    return this.#sessions.get(sessionId);
  }

  end(session: Session): void {
    this.#sessions.delete(session.id);
  }

  forget(connection: Connection): void {
    this.#connections.delete(connection);
    this.countSessions();
  }

  /** Says whether a bot is there, when that has changed. */
  countSessions(): void {
    const attached = [...this.#sessions.values()].filter((session) => session.attached).length;
    this.#world.presence.sessions = attached;
    this.#world.changes.tell({ type: 'presence', online: attached > 0 });
  }

  close(): void {
    for (const stop of this.#stops) stop();
    for (const connection of this.#connections) connection.cut();
    this.#sockets.close();
  }

  #suffer(fault: GatewayFault): void {
    if (fault === 'invalidate') this.#sessions.clear();
    for (const connection of this.#connections) effects[fault](connection);
  }
}

const effects: Readonly<Record<GatewayFault, (connection: Connection) => void>> = {
  drop: (connection) => connection.cut(),
  invalidate: (connection) => connection.invalidate(),
  reconnect: (connection) => connection.askToReconnect(),
  revoke: (connection) => connection.close(closeCode.authenticationFailed, 'Authentication failed.'),
};
