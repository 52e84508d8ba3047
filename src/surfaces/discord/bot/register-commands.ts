import type { Client } from 'discord.js';
import { commands } from '../commands/index.ts';
import { menus } from '../menus/index.ts';
import type { BotParts } from '../replying/context.ts';
import { summary } from '../replying/discord-errors.ts';
import type { CommandData } from './registration/command-body.ts';
import { clearIn, type Registration, registerIn } from './registration/register-in.ts';
import { openRegistrar } from './registration/registrar.ts';
import { countOf } from './registration/sync-commands.ts';

/** Servers that are looked through at a start for commands that would be seen twice; "fangzhi register" looks at all. */
const MOST_SERVERS = 25;

/** All commands and entries of menus. */
const ALL: readonly CommandData[] = [...commands, ...menus].map(({ data }) => data);

/** Tells Discord of the commands, as far as it does not know them. Never throws: the bot is of use without them. */
export async function registerCommands(client: Client<true>, { config, log }: BotParts): Promise<void> {
  const { rest, application, guilds } = client;
  const places = { listed: config.discord.guilds, others: [...guilds.cache.keys()].slice(0, MOST_SERVERS) };
  const { changes, failures } = await registerIn({ rest, application: application.id }, places, ALL);
  for (const change of changes) if (countOf(change) > 0) log.info(change, 'Registered the commands');
  for (const { message, cause, scope } of failures) log.error({ ...summary(cause), scope }, message);
}

/**
 * The same without going online, in all servers that the bot is on.
 * @param clear removes all commands instead
 * @throws BotError when the token is not accepted, or Discord cannot be reached
 */
export async function registerOffline(
  token: string,
  { listed, api, clear }: { listed: readonly string[]; api: string | undefined; clear: boolean },
): Promise<Registration> {
  const registrar = await openRegistrar(token, api);
  const places = { listed, others: registrar.servers };
  return clear ? clearIn(registrar, places) : registerIn(registrar, places, ALL);
}
