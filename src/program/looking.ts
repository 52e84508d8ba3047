import type { Command } from 'commander';
import type { Io } from '../commands/io.ts';
import { positive } from './arguments.ts';
import { configOf } from './config-of.ts';
import { PLACES } from './places-help.ts';

/** What shows documents and places. */
export function addLooking(program: Command, io: Io): void {
  program
    .command('documents')
    .description('list what is in the collection')
    .option('-l, --locality <name>', 'only documents with passages about this place')
    .option('--json', 'print the list as JSON')
    .addHelpText('after', PLACES)
    .action(async (options) => (await import('../commands/documents.ts')).documents(configOf(io), io, options));

  program
    .command('document')
    .description('show one document: its passages, and what in it is never quoted')
    .argument('<name>', 'its file or title, or the beginning of either')
    .option('--json', 'print the document as JSON')
    .action(async (name, options) =>
      (await import('../commands/documents.ts')).document(configOf(io), io, name, options),
    );

  program
    .command('localities')
    .description('list the places that the collection has passages about, as a tree')
    .option('--within <name>', 'only this place and its parts')
    .option('--json', 'print the tree as JSON')
    .action(async (options) => (await import('../commands/localities.ts')).localities(configOf(io), io, options));

  program
    .command('locality')
    .description('show one place: what the collection has of it, and its newest passages')
    .argument('<name...>', 'its name in English, Chinese or pinyin, or its id')
    .option('-t, --topic <topic>', 'show the passages on this topic in place of the newest')
    .option('-n, --limit <number>', 'the most passages that are shown (default: 3)', positive)
    .option('--json', 'print the place and its passages as JSON')
    .addHelpText('after', PLACES)
    .action(async (name: string[], options) => {
      return (await import('../commands/locality.ts')).locality(configOf(io), io, name.join(' '), options);
    });

  program
    .command('compare')
    .description('show what the collection says of two places on one topic, side by side')
    .argument('<first>', 'the name or id of a place')
    .argument('<second>', 'that of another one')
    .argument('<topic...>', 'what both are asked about, in a few words or as a question')
    .option('-n, --limit <number>', 'the most quotes that are shown of each (default: 3)', positive)
    .option('--json', 'print both answers as JSON')
    .addHelpText('after', PLACES)
    .action(async (first: string, second: string, topic: string[], options) => {
      return (await import('../commands/compare.ts')).compare(
        configOf(io),
        io,
        [first, second],
        topic.join(' '),
        options,
      );
    });
}
