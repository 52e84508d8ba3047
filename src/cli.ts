#!/usr/bin/env node
import { randomUUID } from 'node:crypto';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { stoppable } from './commands/stoppable.ts';
import { readConfig } from './config.ts';
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

const PLACES = `
Places are named in English, Chinese or pinyin ("Kaihua County", 开化, "Hongshan,
Wuhan"), or by their ids, which "fangzhi localities --json" shows (330824).`;

const SYNTAX = `
Words in quotation marks must be in the passages just so; -word keeps out passages
that have the word: fangzhi ask 'Which school held a "Red May" contest? -Wuhan'
`;

const CHECKING = `
White space, capitals, full-width letters and the shapes of quotation marks and dashes
may differ; it is told if they do. Where words differ, [-so-] is what the document has
and {+so+} what the text has. "…" and "[...]" leave something out. The exit code is 0
whenever the text could be checked, whatever came of it; --json tells programs.`;

interface AskOptions {
  readonly limit: number;
  readonly locality?: readonly string[];
  readonly everywhere?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly document?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly explain?: boolean;
}

interface EvalOptions {
  readonly questions?: string;
  readonly beir?: readonly string[];
  readonly sentences?: string;
  readonly sample?: number;
  readonly unanswerable?: number;
  readonly against?: string;
  readonly seed: number;
  readonly json?: boolean;
}

interface Pair {
  readonly documents: string;
  readonly questions: string;
}

interface ReportOptions {
  readonly beir?: readonly string[];
  readonly sentences?: readonly string[];
  readonly collection?: readonly Pair[];
  readonly sample?: number;
  readonly seed: number;
  readonly out: string;
  readonly readme?: string;
}

const program = new Command('fangzhi')
  .description('Answers questions with the passages of a document collection, word for word and cited.')
  .version(VERSION)
  .showHelpAfterError('(add --help for what can be written)')
  .addHelpText('after', '\nSettings come from the environment and from .env: see .env.example.')
  .configureOutput({ writeErr: (text) => process.stderr.write(visible(text)) })
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
  .option('-l, --locality <name>', 'look only in passages about this place; may be written several times', collect)
  .addOption(
    new Option('--everywhere', 'look in all of the collection, whatever place the question names').conflicts(
      'locality',
    ),
  )
  .option('--from <date>', 'look only in documents of this date or later: 2023-08-08, 2023-08 or 2023')
  .option('--to <date>', 'look only in documents of this date or earlier; of a month or a year, until its end')
  .option('-d, --document <name>', 'look only in this document, by its file or title, or the beginning of either')
  .option('--json', 'print the answer as JSON')
  .option(
    '--explain',
    'show how the question was read, and of each passage what its score is made of and why it is left out',
  )
  .option(
    '--jsonl',
    'read {"id", "question", "locality", "from", "to", "document"} from standard input, a line each, and print one answer a line; all but the first two may be left out, and the locality may be a list',
  )
  .addHelpText('after', SYNTAX + PLACES)
  .action(async (words: string[], { locality = [], ...options }: AskOptions) => {
    const settings = { ...options, localities: locality };
    if (options.jsonl && words.length === 0) {
      return (await import('./commands/ask-lines.ts')).askLines(readConfig(), settings);
    }
    if (options.jsonl || words.length === 0) program.error('error: write either a question, or --jsonl without one');
    return (await import('./commands/ask.ts')).ask(readConfig(), words.join(' '), settings);
  });

program
  .command('check')
  .description('tell whether a quote stands in the documents: word for word, nearly, or not at all')
  .argument('<text...>', 'the text that is passed round as a quote; "-" reads it from standard input')
  .option('--json', 'print what was found as JSON')
  .addHelpText('after', CHECKING)
  .action(async (words: string[], options) => {
    return (await import('./commands/check.ts')).check(readConfig(), words.join(' '), options);
  });

program
  .command('index')
  .description('bring the index up to date with the documents')
  .option('--rebuild', 'make all of it anew')
  .option('--watch', 'go on, and take up every change of the documents, until Ctrl-C')
  .action(async (options: { rebuild?: boolean; watch?: boolean }) =>
    (await import('./commands/index.ts')).index(readConfig(), options),
  );

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
  .command('localities')
  .description('list the places that the collection has passages about, as a tree')
  .option('--within <name>', 'only this place and its parts')
  .option('--json', 'print the tree as JSON')
  .action(async (options) => (await import('./commands/localities.ts')).localities(readConfig(), options));

program
  .command('locality')
  .description('show one place: what the collection has of it, and its newest passages')
  .argument('<name...>', 'its name in English, Chinese or pinyin, or its id')
  .option('-t, --topic <topic>', 'show the passages on this topic in place of the newest')
  .option('-n, --limit <number>', 'the most passages that are shown', positive, 3)
  .option('--json', 'print the place and its passages as JSON')
  .addHelpText('after', PLACES)
  .action(async (name: string[], options) => {
    return (await import('./commands/locality.ts')).locality(readConfig(), name.join(' '), options);
  });

program
  .command('compare')
  .description('show what the collection says of two places on one topic, side by side')
  .argument('<first>', 'the name or id of a place')
  .argument('<second>', 'that of another one')
  .argument('<topic...>', 'what both are asked about, in a few words or as a question')
  .option('-n, --limit <number>', 'the most quotes that are shown of each', positive, 3)
  .option('--json', 'print both answers as JSON')
  .addHelpText('after', PLACES)
  .action(async (first: string, second: string, topic: string[], options) => {
    return (await import('./commands/compare.ts')).compare(readConfig(), [first, second], topic.join(' '), options);
  });

program
  .command('eval')
  .description('measure how well questions are answered, or documents found, where the right ones are known')
  .option('--questions <file>', 'a file of questions, by default those about the bundled pages')
  .addOption(
    new Option('--beir <folder...>', 'measure how well documents are found, on sets in the BEIR layout').conflicts(
      'questions',
    ),
  )
  .addOption(
    new Option(
      '--sentences <folder>',
      'measure how often the sentence that answers is chosen, on a set in the BEIR layout of sentences, each with its paragraph as its "context"',
    ).conflicts(['questions', 'beir', 'unanswerable', 'against']),
  )
  .option(
    '--sample <number>',
    'with --beir or --sentences: ask so many questions of each set, drawn by the seed',
    positive,
  )
  .option('--unanswerable <share>', 'with --beir: leave the right documents of this share of questions out', share)
  .option('--against <file>', 'compare with what an earlier measurement printed with --json')
  .option('--seed <number>', 'of what is drawn: samples, intervals, tests', positive, 1)
  .option('--json', 'print the measures as JSON, with those of each question')
  .action(async ({ beir, sentences, sample, unanswerable, ...options }: EvalOptions) => {
    if (sentences !== undefined) {
      const settings = { ...options, sample: sample ?? null };
      return (await import('./commands/eval-sentences.ts')).evaluateSentencesOf(readConfig(), sentences, settings);
    }
    if (beir) {
      const settings = { ...options, sample: sample ?? null, unanswerable: unanswerable ?? null };
      return (await import('./commands/eval-beir.ts')).evaluateBeir(readConfig(), beir, settings);
    }
    if (sample !== undefined) program.error('error: --sample goes with --beir or --sentences');
    if (unanswerable !== undefined) program.error('error: --unanswerable goes with --beir');
    return (await import('./commands/eval.ts')).evaluateQuestions(readConfig(), options);
  });

program
  .command('report')
  .description('measure everything, and write a page about it: docs/quality.md, with plots')
  .option('--beir <folder...>', 'sets in the BEIR layout, besides the questions about the bundled pages')
  .option('--sentences <folder...>', 'sets of sentences with their paragraphs, as of "eval --sentences"')
  .option('--collection <documents=questions...>', 'another folder of documents and a file of questions about it', pair)
  .option('--sample <number>', 'ask so many questions of each set, drawn by the seed', positive)
  .option('--seed <number>', 'of what is drawn: samples, intervals', positive, 1)
  .option('--out <folder>', 'where the page is written', 'docs')
  .option('--readme <file>', 'write the marked part of this README too')
  .action(async ({ beir = [], sentences = [], collection = [], sample, ...options }: ReportOptions) => {
    const settings = { ...options, beir, sentences, collection, sample: sample ?? null };
    return (await import('./commands/report.ts')).report(readConfig(), settings);
  });

program
  .command('calibrate')
  .description('fit the judge, which says what answers and what does not, to labelled questions')
  .option('--questions <file>', 'questions about the collection, with what answers them')
  .option(
    '--beir <folder...>',
    'sets in the BEIR layout; of a third of their questions the right documents are left out',
  )
  .option('--sample <number>', 'how many questions of each set are asked, drawn by the seed', positive, 400)
  .option('--seed <number>', 'of what is drawn', positive, 1)
  .option('--json', 'print all that came of it as JSON')
  .action(async (options) => (await import('./commands/calibrate.ts')).calibrateJudge(readConfig(), options));

program
  .command('verify')
  .description('compare every passage, span and hash of the index with the documents')
  .action(async () => (await import('./commands/verify.ts')).verify(readConfig()));

program
  .command('register')
  .description('tell Discord of the commands, as far as it does not know them; "start" does so too')
  .option('--clear', 'remove all commands instead, in all servers')
  .action(async (options) => (await import('./commands/register.ts')).register(readConfig(), options));

program
  .command('doctor')
  .description('check settings, documents, encoder, reader, judge, index, token and intents, and say what to do')
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

function share(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number < 1)) throw new InvalidArgumentError('It must be between 0 and 1, such as 0.33.');
  return number;
}

function pair(value: string, pairs: readonly Pair[] = []): Pair[] {
  const [documents, questions, ...others] = value.split('=');
  if (!documents || !questions || others.length > 0) {
    throw new InvalidArgumentError('It must be a folder and a file, such as documents=questions.jsonl.');
  }
  return [...pairs, { documents, questions }];
}

function collect(value: string, values: readonly string[] = []): string[] {
  return [...values, value];
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
