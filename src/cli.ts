#!/usr/bin/env node
import { randomUUID } from 'node:crypto';
import { Command, CommanderError } from 'commander';
import { addAsking } from './program/asking.ts';
import { addLooking } from './program/looking.ts';
import { addMeasuring } from './program/measuring.ts';
import { addStart, addUpkeep } from './program/running.ts';
import { visible } from './surfaces/terminal/visible.ts';
import { VERSION } from './version.ts';

/** Exit codes: done, could not, wrong use. */
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

const program = new Command('fangzhi')
  .description('Answers questions with the passages of a document collection, word for word and cited.')
  .version(VERSION)
  .showHelpAfterError('(add --help for what can be written)')
  .addHelpText('after', '\nSettings come from the environment and from .env: see .env.example.')
  .configureOutput({ writeErr: (text) => process.stderr.write(visible(text)) })
  .exitOverride();

for (const add of [addStart, addAsking, addLooking, addUpkeep, addMeasuring]) add(program);

// Who reads the output may have read enough, as `head` does.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') process.stderr.write(`The output cannot be written (${cause.code}).\n`);
  process.exit(cause.code === 'EPIPE' ? 0 : COULD_NOT);
});

try {
  await program.parseAsync();
} catch (cause) {
  process.exitCode = await report(cause);
}

/** Tells what went wrong on standard error. @returns the exit code */
async function report(cause: unknown): Promise<number> {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : WRONG_USE;
  const { createLog, knownLevel } = await import('./log.ts');
  const log = createLog(knownLevel(process.env.LOG_LEVEL));
  const name = cause instanceof Error ? cause.name : '';
  if (cause instanceof Error && (TOLD.has(name) || MISUSED.has(name))) {
    process.stderr.write(`${visible(cause.message)}\n`);
    log.debug({ err: cause }, 'The cause');
    return MISUSED.has(name) ? WRONG_USE : COULD_NOT;
  }
  const id = randomUUID().slice(0, 8);
  process.stderr.write(`Something went wrong on Fangzhi's side (id ${id}). Please try again; the log has the cause.\n`);
  log.error({ err: cause, id }, 'An unexpected error');
  return COULD_NOT;
}
