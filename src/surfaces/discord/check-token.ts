import { REST, Routes } from 'discord.js';
import { startError, tokenProblem } from './bot-error.ts';

/** The bot whose token it is. */
export interface TokenOwner {
  readonly name: string;
  /** How many servers it is on, about. */
  readonly servers: number;
}

/**
 * Asks Discord whose token this is, without going online.
 * @throws BotError when the token is not accepted, or Discord cannot be reached
 */
export async function checkToken(token: string, api?: string): Promise<TokenOwner> {
  const problem = tokenProblem(token);
  if (problem) throw problem;
  const rest = new REST({ ...(api && { api }), retries: 1 }).setToken(token);
  try {
    const application = await rest.get(Routes.currentApplication());
    return readOwner(application);
  } catch (cause) {
    throw startError(cause, rest.options.api);
  }
}

function readOwner(application: unknown): TokenOwner {
  const { name, approximate_guild_count: servers } = Object(application);
  return { name: String(name ?? 'the application'), servers: Number(servers ?? 0) };
}
