import { type Command, Option } from 'commander';
import type { Io } from '../commands/io.ts';
import { collect, positive } from './arguments.ts';
import { configOf } from './config-of.ts';
import { PLACES } from './places-help.ts';

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
  readonly limit?: number;
  readonly locality?: readonly string[];
  readonly everywhere?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly document?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly explain?: boolean;
}

/** What asks of the documents. */
export function addAsking(program: Command, io: Io): void {
  program
    .command('ask')
    .description('answer a question with cited passages')
    .argument('[question...]', 'the question, in English or Chinese')
    .option('-n, --limit <number>', 'the most quotes that are shown (default: 3, or one for each place)', positive)
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
        return (await import('../commands/ask-lines.ts')).askLines(configOf(io), io, settings);
      }
      if (options.jsonl || words.length === 0) program.error('error: write either a question, or --jsonl without one');
      return (await import('../commands/ask.ts')).ask(configOf(io), io, words.join(' '), settings);
    });

  program
    .command('check')
    .description('tell whether a quote stands in the documents: word for word, nearly, or not at all')
    .argument('<text...>', 'the text that is passed round as a quote; "-" reads it from standard input')
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', CHECKING)
    .action(async (words: string[], options) => {
      return (await import('../commands/check.ts')).check(configOf(io), io, words.join(' '), options);
    });
}
