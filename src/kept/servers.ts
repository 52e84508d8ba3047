import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../index/durable.ts';
import type { ErrorLog } from '../log.ts';
import { alone } from './alone.ts';
import { homeOf, knownServers } from './homes.ts';
import { codeOf, keptError } from './kept-error.ts';
import { NO_SETTINGS, readSettings, type ServerSettings, writeSettings } from './server-settings.ts';

/** The settings of all servers, a file each. They are read anew each time: another process may have changed them. */
export class Servers {
  readonly #data: string;
  readonly #log: ErrorLog;

  constructor(data: string, log: ErrorLog) {
    this.#data = data;
    this.#log = log;
  }

  /** Where they cannot be read, the reason is logged, and they are those of a server that has chosen nothing. */
  async get(server: string): Promise<ServerSettings> {
    const path = this.#path(server);
    try {
      const text = await readIfThere(path);
      if (text === undefined) return NO_SETTINGS;
      return readSettings(text) ?? (await alone(homeOf(this.#data, server), () => this.#readForSure(path)));
    } catch (err) {
      this.#log.error({ err, server }, 'The settings of a server cannot be read');
      return NO_SETTINGS;
    }
  }

  /**
   * Changes the settings of a server, and returns what they are now. Several changes at once are made one after the
   * other, each upon the last.
   * @throws KeptError when they cannot be written; they are then as they were
   */
  async change(server: string, change: (settings: ServerSettings) => ServerSettings): Promise<ServerSettings> {
    const path = this.#path(server);
    return alone(homeOf(this.#data, server), async (signal) => {
      const before = await this.#readForSure(path);
      const after = change(before);
      if (after === before) return before;
      const text = writeSettings(after);
      signal.throwIfAborted();
      await replaceFile(path, text);
      return readSettings(text) ?? after;
    });
  }

  /** The settings of all servers that have chosen any, by their ids. */
  async all(): Promise<ReadonlyMap<string, ServerSettings>> {
    const ids = await knownServers(this.#data).catch((cause) => {
      throw keptError(this.#data, cause);
    });
    const found = await Promise.all(ids.map(async (id) => [id, await this.get(id)] as const));
    return new Map(found.filter(([, settings]) => settings !== NO_SETTINGS));
  }

  #path(server: string): string {
    return join(homeOf(this.#data, server), 'settings.json');
  }

  /** Sets a damaged file aside, so that whoever knows better can mend it; nothing is ever written over it. */
  async #readForSure(path: string): Promise<ServerSettings> {
    const text = await readIfThere(path);
    if (text === undefined) return NO_SETTINGS;
    const settings = readSettings(text);
    if (settings) return settings;
    const aside = `${path}.damaged-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
    await rename(path, aside);
    this.#log.error({ path: aside }, 'The settings of a server were damaged: they were set aside');
    return NO_SETTINGS;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw cause;
  });
}
