import type { Config } from '../config.ts';
import { registerOffline } from '../surfaces/discord/bot/register-commands.ts';
import { type Changes, countOf } from '../surfaces/discord/bot/registration/sync-commands.ts';
import { CommandError } from './command-error.ts';
import type { Io } from './io.ts';

/**
 * Tells Discord of the bot's commands, or removes them all, and prints what was changed.
 * @throws BotError, and CommandError where something could not be registered
 */
export async function register(
  { discord }: Config,
  { output }: Io,
  { clear = false }: { clear?: boolean },
): Promise<void> {
  const { token, api, guilds } = discord;
  if (!token) throw new CommandError('There is no token to register commands with: set DISCORD_TOKEN to the bot’s.');
  const { changes, failures } = await registerOffline(token, { listed: guilds, api, clear });
  const lines = changes.filter((change) => countOf(change) > 0).map(lineOf);
  if (lines.length > 0) output.write(`${lines.join('\n')}\n`);
  else if (failures.length === 0) output.write(`${nothingToDo(clear)}\n`);
  if (failures.length > 0) throw new CommandError(failures.map(({ message }) => message).join('\n'));
}

function lineOf({ scope, created, edited, removed }: Changes): string {
  const parts = [
    ...(created.length > 0 ? [`created ${created.join(', ')}`] : []),
    ...(edited.length > 0 ? [`changed ${edited.join(', ')}`] : []),
    ...(removed.length > 0 ? [`removed ${removed.join(', ')}`] : []),
  ];
  return `${scope === null ? 'Everywhere' : `Server ${scope}`}: ${parts.join('; ')}.`;
}

function nothingToDo(clear: boolean): string {
  return clear ? 'Nothing to do: no commands are registered.' : 'Nothing to do: Discord has the commands as they are.';
}
