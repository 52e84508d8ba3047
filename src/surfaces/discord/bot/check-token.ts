import { PermissionsBitField, type PermissionsString, REST, Routes } from 'discord.js';
import { z } from 'zod';
import { startError, tokenProblem } from './bot-error.ts';
import { NEEDED } from './invite.ts';
import { isSwitchedOn } from './message-content.ts';

/** The bot whose token it is. */
export interface TokenOwner {
  readonly name: string;
  /** How many servers it is on, about. */
  readonly servers: number;
  /** Whether the Message Content Intent is switched on for it. */
  readonly readsMessages: boolean;
  /** Servers, among the first 200, in which it may not do all that it needs. */
  readonly barred: readonly Barred[];
}

/** A server, and the permissions that the bot lacks there. */
export interface Barred {
  readonly server: string;
  readonly lacks: readonly PermissionsString[];
}

const application = z.object({
  name: z.string().default('the application'),
  flags: z.number().default(0),
  approximate_guild_count: z.number().default(0),
});

const memberships = z.array(z.object({ name: z.string(), permissions: z.string().optional() }));

/**
 * Asks Discord whose token this is, and what that bot may do, without going online.
 * @throws BotError when the token is not accepted, or Discord cannot be reached
 */
export async function checkToken(token: string, api?: string): Promise<TokenOwner> {
  const problem = tokenProblem(token);
  if (problem) throw problem;
  const rest = new REST({ ...(api && { api }), retries: 1 }).setToken(token);
  try {
    const { name, flags, approximate_guild_count } = application.parse(await rest.get(Routes.currentApplication()));
    const servers = memberships.parse(await rest.get(Routes.userGuilds()));
    const barred = servers.flatMap((server) => barredIn(server) ?? []);
    return { name, servers: approximate_guild_count, readsMessages: isSwitchedOn(flags), barred };
  } catch (cause) {
    throw startError(cause, rest.options.api);
  }
}

/** Undefined where the bot lacks nothing, or Discord does not say. */
function barredIn({ name, permissions }: z.output<typeof memberships>[number]): Barred | undefined {
  if (permissions === undefined) return undefined;
  const lacks = new PermissionsBitField(BigInt(permissions)).missing([...NEEDED]);
  return lacks.length > 0 ? { server: name, lacks } : undefined;
}
