import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Config } from '../config.ts';
import type { AskedCollection } from '../evaluation/asked-collection.ts';
import { type BeirSet, readSet } from '../evaluation/beir/read-set.ts';
import { namesApart } from '../evaluation/names-apart.ts';
import { readQuestions } from '../evaluation/questions.ts';
import { type CollectionQuality, measureCollection } from '../evaluation/report/measure-collection.ts';
import { type Measuring, measureSet, type SetQuality } from '../evaluation/report/measure-set.ts';
import { quotedIn, readmePart, withQuoted } from '../evaluation/report/page/readme-part.ts';
import type { Quality } from '../evaluation/report/quality.ts';
import { qualityJson } from '../evaluation/report/quality-json.ts';
import { remembering } from '../evaluation/report/remembering.ts';
import { evaluateSentences, type SentenceResult } from '../evaluation/sentences/evaluate-sentences.ts';
import { readSentences, type SentenceSet } from '../evaluation/sentences/read-sentences.ts';
import { replaceFile } from '../index/durable.ts';
import { VectraStore } from '../index/vectra-store.ts';
import { BUNDLED_PAGES, BUNDLED_QUESTIONS } from './bundled.ts';
import { CommandError } from './command-error.ts';
import type { Io } from './io.ts';
import { readCollections } from './read-collections.ts';
import { StepBars } from './step-bars.ts';
import { stoppable } from './stoppable.ts';
import { withModels } from './with-models.ts';

interface Options {
  /** Folders in BEIR's layout. */
  readonly beir: readonly string[];
  /** Folders in BEIR's layout whose documents are sentences with their paragraphs. */
  readonly sentences: readonly string[];
  /** Other documents, and files of questions about them. */
  readonly collection: readonly { readonly documents: string; readonly questions: string }[];
  /** How many questions of each set are asked; null for all. */
  readonly sample: number | null;
  readonly seed: number;
  /** The folder that the page is written into. */
  readonly out: string;
  /** A README whose marked part is written too. */
  readonly readme?: string | undefined;
}

/**
 * Measures everything, and writes a page about it.
 * @throws QuestionsError, SetError, CollectionError, EncoderError, ReaderError, and CommandError when it is stopped
 */
export async function report(config: Config, io: Io, options: Options): Promise<void> {
  const { writeReport } = await plotting();
  const readme = options.readme === undefined ? undefined : await readReadme(options.readme);
  const inputs = await readInputs(options);
  await stoppable(async (signal) => {
    try {
      await withModels(config, io, signal, async (models) => {
        const stored = new VectraStore(config.index);
        const quality = await measure(inputs, io, { ...options, models: remembering(models), stored, signal });
        signal.throwIfAborted();
        await writeReport(quality, options.out);
        const page = join(options.out, 'quality.md');
        if (readme) await replaceFile(readme.path, withQuoted(readme.text, quotedFrom(quality, readme.path, page)));
        io.errors.write(`The report is written: ${page}\n`);
      });
    } catch (cause) {
      if (signal.aborted) throw new CommandError('Stopped; the last report is as it was.', { cause });
      throw cause;
    }
  });
}

/** What draws the plots is only there where Fangzhi is developed. */
async function plotting() {
  try {
    return await import('../evaluation/report/write-report.ts');
  } catch (cause) {
    throw new CommandError('What draws the plots is not installed: run "npm ci", without --omit=dev.', { cause });
  }
}

async function readReadme(path: string): Promise<{ readonly path: string; readonly text: string }> {
  const text = await readFile(path, 'utf8').catch(() => '');
  if (quotedIn(text) !== undefined) return { path, text };
  throw new CommandError(
    `"${path}" has no part for the report: put back its comments about quality, or leave --readme out.`,
  );
}

function quotedFrom(quality: Quality, readme: string, page: string): string {
  const way = relative(dirname(resolve(readme)), resolve(page)).replaceAll('\\', '/');
  return readmePart(qualityJson(quality), way);
}

interface Inputs {
  readonly collections: readonly [AskedCollection, ...AskedCollection[]];
  readonly sets: readonly BeirSet[];
  readonly sentences: readonly SentenceSet[];
}

/** All is read before anything is measured: that takes minutes, and a fault in the last set would be told after them. */
async function readInputs({ beir, sentences, collection }: Options): Promise<Inputs> {
  const apart = namesApart();
  const bundled = {
    name: apart('the bundled pages'),
    folder: BUNDLED_PAGES,
    questions: await readQuestions(BUNDLED_QUESTIONS),
  };
  const others = (await readCollections(collection)).map((other) => ({ ...other, name: apart(other.name) }));
  const sets: BeirSet[] = [];
  for (const folder of beir) {
    const set = await readSet(folder);
    sets.push({ ...set, name: apart(set.name) });
  }
  const paired: SentenceSet[] = [];
  for (const folder of sentences) paired.push(await readSentences(folder));
  return { collections: [bundled, ...others], sets, sentences: paired };
}

async function measure(inputs: Inputs, { errors }: Io, measuring: Measuring): Promise<Quality> {
  const { models, sample, seed } = measuring;
  const [bundled, ...others] = inputs.collections;
  const first = await withBars(bundled.name, errors, measuring, (one) => measureCollection(bundled, one));
  const collections: CollectionQuality[] = [];
  for (const other of others) {
    collections.push(await withBars(other.name, errors, measuring, (one) => measureCollection(other, one)));
  }
  const sets: SetQuality[] = [];
  for (const set of inputs.sets) sets.push(await withBars(set.name, errors, measuring, (one) => measureSet(set, one)));
  const sentences: SentenceResult[] = [];
  for (const set of inputs.sentences) {
    sentences.push(await withBars(`${set.name}: sentences`, errors, measuring, (one) => evaluateSentences(set, one)));
  }
  return {
    run: {
      date: new Date().toISOString().slice(0, 10),
      encoder: models.encoder.id,
      reader: models.reader?.id ?? null,
      sample,
      seed,
      least: models.calibration.least,
    },
    collections: [first, ...collections],
    sets,
    sentences,
  };
}

async function withBars<Result>(
  name: string,
  stream: Io['errors'],
  measuring: Measuring,
  work: (measuring: Measuring) => Promise<Result>,
): Promise<Result> {
  const open = [new StepBars(stream, name)];
  const next = (way: string) => {
    open.at(-1)?.stop();
    const bars = new StepBars(stream, `${name}, ${way}`);
    open.push(bars);
    return bars.show;
  };
  try {
    return await work({ ...measuring, onProgress: open[0]?.show, onWay: next });
  } finally {
    for (const bars of open) bars.stop();
  }
}
