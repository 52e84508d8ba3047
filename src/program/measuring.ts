import { type Command, Option } from 'commander';
import type { Io } from '../commands/io.ts';
import { type Pair, pair, positive, share } from './arguments.ts';
import { configOf } from './config-of.ts';

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

interface ReportOptions {
  readonly beir?: readonly string[];
  readonly sentences?: readonly string[];
  readonly collection?: readonly Pair[];
  readonly sample?: number;
  readonly seed: number;
  readonly out: string;
  readonly readme?: string;
}

/** What measures how good it is, and fits the judge. */
export function addMeasuring(program: Command, io: Io): void {
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
        return (await import('../commands/eval-sentences.ts')).evaluateSentencesOf(
          configOf(io),
          io,
          sentences,
          settings,
        );
      }
      if (beir) {
        const settings = { ...options, sample: sample ?? null, unanswerable: unanswerable ?? null };
        return (await import('../commands/eval-beir.ts')).evaluateBeir(configOf(io), io, beir, settings);
      }
      if (sample !== undefined) program.error('error: --sample goes with --beir or --sentences');
      if (unanswerable !== undefined) program.error('error: --unanswerable goes with --beir');
      return (await import('../commands/eval.ts')).evaluateQuestions(configOf(io), io, options);
    });

  program
    .command('report')
    .description('measure everything, and write a page about it: docs/quality.md, with plots')
    .option('--beir <folder...>', 'sets in the BEIR layout, besides the questions about the bundled pages')
    .option('--sentences <folder...>', 'sets of sentences with their paragraphs, as of "eval --sentences"')
    .option(
      '--collection <documents=questions...>',
      'another folder of documents and a file of questions about it',
      pair,
    )
    .option('--sample <number>', 'ask so many questions of each set, drawn by the seed', positive)
    .option('--seed <number>', 'of what is drawn: samples, intervals', positive, 1)
    .option('--out <folder>', 'where the page is written', 'docs')
    .option('--readme <file>', 'write the marked part of this README too')
    .action(async ({ beir = [], sentences = [], collection = [], sample, ...options }: ReportOptions) => {
      const settings = { ...options, beir, sentences, collection, sample: sample ?? null };
      return (await import('../commands/report.ts')).report(configOf(io), io, settings);
    });

  program
    .command('calibrate')
    .description('fit the judge, which says what answers and what does not, to labelled questions')
    .option('--questions <file>', 'questions about the collection, with what answers them')
    .option(
      '--collection <documents=questions...>',
      'another folder of documents and a file of questions about it',
      pair,
    )
    .option(
      '--beir <folder...>',
      'sets in the BEIR layout; of a third of their questions the right documents are left out',
    )
    .option('--sample <number>', 'how many questions of each set are asked, drawn by the seed', positive, 400)
    .option('--seed <number>', 'of what is drawn', positive, 1)
    .option('--json', 'print all that came of it as JSON')
    .action(async (options) => (await import('../commands/calibrate.ts')).calibrateJudge(configOf(io), io, options));
}
