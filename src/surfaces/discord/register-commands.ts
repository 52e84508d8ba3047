import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import { commands } from './commands/index.ts';
import { summary } from './discord-errors.ts';

/** Tells Discord of the commands, unless it knows them as they are. Never throws: the bot is of use without them. */
export async function registerCommands({ application }: Client<true>, log: Logger): Promise<void> {
  const wanted = commands.map(({ data }) => data);
  try {
    const registered = await application.commands.fetch({ withLocalizations: true });
    const upToDate = wanted.every((command) =>
      registered.some((existing) => existing.name === command.name && existing.equals(command, true)),
    );
    if (upToDate && registered.size === wanted.length) return;
    await application.commands.set(wanted);
    log.info({ commands: wanted.map(({ name }) => name) }, 'Registered the commands');
  } catch (error) {
    log.error(
      summary(error),
      'Cannot register the commands, so they may be missing or old; start the bot again to retry',
    );
  }
}
