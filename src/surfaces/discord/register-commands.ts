import type { Client, ClientApplication } from 'discord.js';
import type { Logger } from 'pino';
import { commands } from './commands/index.ts';
import { summary } from './discord-errors.ts';
import { menus } from './menus/index.ts';

type Wanted = (typeof commands | typeof menus)[number]['data'];

/** Tells Discord of the commands, unless it knows them as they are. Never throws: the bot is of use without them. */
export async function registerCommands({ application }: Client<true>, log: Logger): Promise<void> {
  const wanted = [...commands, ...menus].map(({ data }) => data);
  try {
    if (await areRegistered(application, wanted)) return;
    await application.commands.set(wanted);
    log.info({ commands: wanted.map(({ name }) => name) }, 'Registered the commands');
  } catch (error) {
    log.error(
      summary(error),
      'Cannot register the commands, so they may be missing or old; start the bot again to retry',
    );
  }
}

/** Whether Discord has these commands and no others; false also where it does not say. */
async function areRegistered(application: ClientApplication, wanted: readonly Wanted[]): Promise<boolean> {
  const registered = await application.commands.fetch({ withLocalizations: true }).catch(() => undefined);
  if (registered?.size !== wanted.length) return false;
  return wanted.every((command) =>
    registered.some((existing) => existing.name === command.name && existing.equals(command, true)),
  );
}
