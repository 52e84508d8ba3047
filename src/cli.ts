#!/usr/bin/env node
import { randomUUID } from 'node:crypto';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { stoppable } from './commands/stoppable.ts';
import { readConfig } from './config.ts';

/** Exit codes: done, could not, wrong use. */
const COULD_NOT = 1;
const WRONG_USE = 2;

/** Their messages are written for the person who typed the command, and say all that helps. */
const TOLD = new Set(['BotError', 'CollectionError', 'CommandError', 'EncoderError', 'QuestionsError']);
const MISUSED = new Set(['ConfigError', 'QuestionError']);

const program = new Command('fangzhi')
  .description('Answers questions with the passages of a document collection, word for word and cited.')
  .version('0.1.0')
  .showHelpAfterError('(add --help for what can be written)')
  .addHelpText('after', '\nSettings come from the environment and from .env: see .env.example.')
  .exitOverride();

program
  .command('start')
  .description('run the bot: on Discord with a DISCORD_TOKEN, in a sandbox on this machine without one')
  .action(async () => {
    const config = readConfig();
    const [{ start }, { createLog }] = await Promise.all([import('./commands/start.ts'), import('./log.ts')]);
    await stoppable((signal) => start(config, createLog(config.logLevel), signal));
    // What still waits for an answer of Discord must not hold the process.
    process.exit();
  });

program
  .command('ask')
  .description('answer a question with cited passages')
  .argument('[question...]', 'the question, in English or Chinese')
  .option('-n, --limit <number>', 'the most quotes that are shown', positive, 3)
  .option('--json', 'print the answer as JSON')
  .option('--jsonl', 'read {"id", "question"} from standard input, a line each, and print one answer a line')
  .action(async (words: string[], options: { limit: number; json?: boolean; jsonl?: boolean }) => {
    const { ask, askLines } = await import('./commands/ask.ts');
    if (options.jsonl && words.length === 0) return askLines(readConfig(), options);
    if (options.jsonl || words.length === 0) program.error('error: write either a question, or --jsonl without one');
    return ask(readConfig(), words.join(' '), options);
  });

program
  .command('index')
  .description('bring the index up to date with the documents')
  .option('--rebuild', 'make all of it anew')
  .action(async (options: { rebuild?: boolean }) => (await import('./commands/index.ts')).index(readConfig(), options));

program
  .command('documents')
  .description('list what is in the collection')
  .option('--json', 'print the list as JSON')
  .action(async (options) => (await import('./commands/documents.ts')).documents(readConfig(), options));

program
  .command('document')
  .description('show one document: its passages, and what in it is never quoted')
  .argument('<name>', 'its file, its title, or a part of either')
  .option('--json', 'print the document as JSON')
  .action(async (name, options) => (await import('./commands/documents.ts')).document(readConfig(), name, options));

program
  .command('eval')
  .description('measure how well questions are answered whose answers are known')
  .option('--questions <file>', 'a file of questions, by default those about the bundled pages')
  .option('--json', 'print the measures as JSON')
  .action(async (options) => (await import('./commands/eval.ts')).evaluateQuestions(readConfig(), options));

program
  .command('verify')
  .description('compare every passage, span and hash of the index with the documents')
  .action(async () => (await import('./commands/verify.ts')).verify(readConfig()));

program
  .command('doctor')
  .description('check settings, documents, encoder, index and token, and say what to do')
  .action(async () => (await import('./commands/doctor.ts')).doctor());

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

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return number;
}

/** Tells what went wrong on standard error. @returns the exit code */
async function report(cause: unknown): Promise<number> {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : WRONG_USE;
  const { createLog, knownLevel } = await import('./log.ts');
  const log = createLog(knownLevel(process.env.LOG_LEVEL));
  const name = cause instanceof Error ? cause.name : '';
  if (cause instanceof Error && (TOLD.has(name) || MISUSED.has(name))) {
    process.stderr.write(`${cause.message}\n`);
    log.debug({ err: cause }, 'The cause');
    return MISUSED.has(name) ? WRONG_USE : COULD_NOT;
  }
  const id = randomUUID().slice(0, 8);
  process.stderr.write(`Something went wrong on Fangzhi's side (id ${id}). Please try again; the log has the cause.\n`);
  log.error({ err: cause, id }, 'An unexpected error');
  return COULD_NOT;
}
