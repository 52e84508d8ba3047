import type { Command } from 'commander';
import type { Io } from '../commands/io.ts';
import { stoppable } from '../commands/stoppable.ts';
import { configOf } from './config-of.ts';

/** What runs the bot. */
export function addStart(program: Command, io: Io): void {
  program
    .command('start')
    .description('run the bot: on Discord with a DISCORD_TOKEN, in a sandbox on this machine without one')
    .action(async () => {
      const config = configOf(io);
      const [{ start }, { createLog }] = await Promise.all([import('../commands/start.ts'), import('../log.ts')]);
      await stoppable((signal) => start(config, createLog(config.logLevel), signal));
      // What still waits for an answer of Discord must not hold the process.
      process.exit();
    });
}

/** What keeps it in order. */
export function addUpkeep(program: Command, io: Io): void {
  program
    .command('index')
    .description('bring the index up to date with the documents')
    .option('--rebuild', 'make all of it anew')
    .option('--watch', 'go on, and take up every change of the documents, until Ctrl-C')
    .action(async (options: { rebuild?: boolean; watch?: boolean }) =>
      (await import('../commands/index.ts')).index(configOf(io), io, options),
    );

  program
    .command('verify')
    .description('compare every passage, span and hash of the index with the documents')
    .action(async () => (await import('../commands/verify.ts')).verify(configOf(io), io));

  program
    .command('register')
    .description('tell Discord of the commands, as far as it does not know them; "start" does so too')
    .option('--clear', 'remove all commands instead, in all servers')
    .action(async (options) => (await import('../commands/register.ts')).register(configOf(io), io, options));

  program
    .command('doctor')
    .description(
      'check Node, settings, documents, places, models, judge, index, what is kept, token, permissions and intents, and say what to do',
    )
    .action(async () => (await import('../commands/doctor.ts')).doctor(configOf(io), io));
}
