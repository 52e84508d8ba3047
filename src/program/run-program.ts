import { randomUUID } from 'node:crypto';
import { Command, CommanderError } from 'commander';
import type { Io } from '../commands/io.ts';
import type { Logger } from '../log.ts';
import { visible } from '../surfaces/terminal/visible.ts';
import { VERSION } from '../version.ts';
import { addAsking } from './asking.ts';
import { addLooking } from './looking.ts';
import { addMeasuring } from './measuring.ts';
import { addStart, addUpkeep } from './running.ts';

/** Exit codes: done, could not, wrong use. */
const DONE = 0;
const COULD_NOT = 1;
const WRONG_USE = 2;

/** Their messages are written for the person who typed the command, and say all that helps. */
const TOLD = new Set([
  'BotError',
  'CalibrationError',
  'CollectionError',
  'CommandError',
  'EarlierError',
  'EncoderError',
  'QuestionsError',
  'ReaderError',
  'SetError',
]);
const MISUSED = new Set(['BoundsError', 'ConfigError', 'DocumentError', 'LocalityError', 'QuestionError']);

/** Runs a command as it was typed, without the program's name. @returns its exit code */
export async function runProgram(args: readonly string[], io: Io): Promise<number> {
  try {
    await programOf(io).parseAsync(args, { from: 'user' });
    return DONE;
  } catch (cause) {
    return await report(cause, io);
  }
}

function programOf(io: Io): Command {
  const program = new Command('fangzhi')
    .description('Answers questions with the passages of a document collection, word for word and cited.')
    .version(VERSION)
    .showHelpAfterError('(add --help for what can be written)')
    .addHelpText('after', '\nSettings come from the environment and from .env: see .env.example.')
    .configureOutput({
      writeOut: (text) => io.output.write(text),
      writeErr: (text) => io.errors.write(visible(text)),
    })
    .exitOverride();
  for (const add of [addStart, addAsking, addLooking, addUpkeep, addMeasuring]) add(program, io);
  return program;
}

/** Tells what went wrong. @returns the exit code */
async function report(cause: unknown, { environment, errors }: Io): Promise<number> {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? DONE : WRONG_USE;
  const name = cause instanceof Error ? cause.name : '';
  if (cause instanceof Error && (TOLD.has(name) || MISUSED.has(name))) {
    errors.write(`${visible(cause.message)}\n`);
    // By itself the log leaves out what is for finding faults, and its package takes a while to load.
    if (environment.LOG_LEVEL) (await logOf(environment)).debug({ err: cause }, 'The cause');
    return MISUSED.has(name) ? WRONG_USE : COULD_NOT;
  }
  const id = randomUUID().slice(0, 8);
  errors.write(`Something went wrong on Fangzhi's side (id ${id}). Please try again; the log has the cause.\n`);
  (await logOf(environment)).error({ err: cause, id }, 'An unexpected error');
  return COULD_NOT;
}

async function logOf({ LOG_LEVEL }: NodeJS.ProcessEnv): Promise<Logger> {
  const { createLog, knownLevel } = await import('../log.ts');
  return createLog(knownLevel(LOG_LEVEL));
}
