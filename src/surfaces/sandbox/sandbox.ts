import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { Gateway } from './gateway/gateway.ts';
import { pageRoutes } from './page-server.ts';
import { rest } from './rest/rest.ts';
import { sameMachine } from './same-machine.ts';
import { World } from './world/world.ts';

export interface SandboxOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Questions the page offers to begin with. */
  readonly examples: readonly string[];
  /** What is served below `/documents`. */
  readonly documents?: Hono;
}

/** A Discord on this machine, for an unmodified discord.js client and for people at a page. */
export interface Sandbox {
  /** For discord.js's `rest.api`. */
  readonly api: string;
  readonly token: string;
  /** The page. */
  readonly url: string;
  readonly world: World;
  close(): Promise<void>;
}

/**
 * Starts a loopback Discord: REST, gateway and page in one HTTP server.
 * @throws {Error} Node's own (EADDRINUSE, EACCES, …) when the port cannot be had.
 */
export async function startSandbox({ host, port, examples, documents }: SandboxOptions): Promise<Sandbox> {
  const world = new World();
  const token = makeToken(world.directory.bot.id);
  const gateway = new Gateway(world, token);
  const app = new Hono();
  app.use(sameMachine(host));
  app.route(
    '/api/v10',
    rest(world, token, () => gateway.url),
  );
  // Apart from the page, whose headers would be set on it.
  if (documents) app.mount('/documents', documents.fetch, { replaceRequest: (request) => request });
  app.route('/', pageRoutes(world, examples));
  const server = createServer(getRequestListener(app.fetch));
  const origin = await listen(server, host, port);
  world.files.origin = origin;
  gateway.attach(server, origin.replace('http', 'ws'));
  return { api: `${origin}/api`, token, url: `${origin}/`, world, close: () => close(server, gateway) };
}

/** Looks like a bot's token; good for this run only. */
function makeToken(botId: string): string {
  const [stamp, secret] = [randomBytes(4), randomBytes(28)].map((bytes) => bytes.toString('base64url'));
  return `${Buffer.from(botId).toString('base64url')}.${stamp}.${secret}`;
}

/** Resolves to where the server is reached from this machine. */
async function listen(server: Server, host: string, port: number): Promise<string> {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${reachable(host)}:${taken}`;
}

/** Who listens on every address is reached on the loopback one. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

async function close(server: Server, gateway: Gateway): Promise<void> {
  gateway.close();
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
