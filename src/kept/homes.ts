import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './kept-error.ts';

/** Discord's ids are numbers; whatever else comes must not become a path. */
const ID = /^\d{1,20}$/;

/**
 * The folder of what is kept for a server, by its id; null for what is written to the bot directly.
 * @throws RangeError when it is no id
 */
export function homeOf(data: string, server: string | null): string {
  if (server === null) return join(data, 'direct');
  if (!ID.test(server)) throw new RangeError(`A server's id must be a number: current value is "${server}"`);
  return join(data, 'servers', server);
}

/** The ids of the servers that something is kept for. */
export async function knownServers(data: string): Promise<string[]> {
  const names = await readdir(join(data, 'servers')).catch((cause: unknown) => {
    if (codeOf(cause) === 'ENOENT') return [];
    throw cause;
  });
  return names.filter((name) => ID.test(name));
}
