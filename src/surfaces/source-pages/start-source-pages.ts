import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Shelf } from './shelf.ts';
import { sourcePages } from './source-pages.ts';

export interface SourcePagesOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly shelf: Shelf;
  /** Is told of what went wrong while a page was made; the visitor sees a sentence only. */
  readonly onFault: (cause: unknown) => void;
}

export interface RunningSourcePages {
  /** Where they are reached from this machine, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the source pages, beside the bot. TLS and limits to the number of requests are a proxy's work.
 * @throws {Error} Node's own (EADDRINUSE, EACCES, …) when the port cannot be had.
 */
export async function startSourcePages({
  host,
  port,
  shelf,
  onFault,
}: SourcePagesOptions): Promise<RunningSourcePages> {
  const server = createServer(getRequestListener(sourcePages(shelf, onFault).fetch));
  server.listen(port, host);
  await once(server, 'listening');
  return { url: urlOf(server, host), close: () => close(server) };
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? `:${address.port}` : '';
  return `http://${reachable(host)}${port}`;
}

/** Who listens on every address is reached on the loopback one. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
