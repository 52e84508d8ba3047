import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import { startError, tokenProblem } from '../bot-error.ts';
import type { Registrar } from './sync-commands.ts';

/** As many servers as Discord tells of at once. */
const PAGE = 200;

const identified = z.object({ id: z.string() });

/** Somebody who registers commands without going online, and the ids of the servers that the bot is on. */
export interface OfflineRegistrar extends Registrar {
  readonly servers: readonly string[];
}

/** @throws BotError when the token is not accepted, or Discord cannot be reached */
export async function openRegistrar(token: string, api?: string): Promise<OfflineRegistrar> {
  const problem = tokenProblem(token);
  if (problem) throw problem;
  const rest = new REST({ ...(api && { api }), retries: 1 }).setToken(token);
  try {
    const { id } = identified.parse(await rest.get(Routes.currentApplication()));
    return { rest, application: id, servers: await serversOf(rest) };
  } catch (cause) {
    throw startError(cause, rest.options.api);
  }
}

async function serversOf(rest: REST): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const after = found.at(-1);
    const query = new URLSearchParams({ limit: String(PAGE), ...(after !== undefined && { after }) });
    const page = z.array(identified).parse(await rest.get(Routes.userGuilds(), { query }));
    // Who does not know of pages tells of the same servers again.
    const fresh = page.map(({ id }) => id).filter((id) => !found.includes(id));
    found.push(...fresh);
    if (page.length < PAGE || fresh.length === 0) return found;
  }
}
