import { readOthers, writeCalibration } from '../answer/calibration-file.ts';
import type { Config } from '../config.ts';
import { type AskedCollection, notWritten } from '../evaluation/asked-collection.ts';
import { type PreparedSet, prepareSet } from '../evaluation/beir/prepare-set.ts';
import { readSet } from '../evaluation/beir/read-set.ts';
import { COLLECTION, calibrate } from '../evaluation/calibration/calibrate.ts';
import type { ExampleSet } from '../evaluation/calibration/example.ts';
import { readQuestions } from '../evaluation/questions.ts';
import { startModels } from '../index/start-models.ts';
import { VectraStore } from '../index/vectra-store.ts';
import { jsonLine } from '../surfaces/terminal/json.ts';
import { printCalibration } from '../surfaces/terminal/print-calibration.ts';
import { type Examples, ofCollection, ofReader, ofSet } from './collect-examples.ts';
import { CommandError } from './command-error.ts';
import { readCollections } from './read-collections.ts';
import { stoppable } from './stoppable.ts';

interface Options {
  /** Labelled questions about the collection. */
  readonly questions?: string;
  /** Other documents, and files of questions about them. */
  readonly collection?: readonly { readonly documents: string; readonly questions: string }[];
  /** Folders in BEIR's layout. */
  readonly beir?: readonly string[];
  /** How many questions of each set are taken. */
  readonly sample: number;
  readonly seed: number;
  readonly json?: boolean;
}

/** Of a set's questions so many are made unanswerable. */
const UNANSWERABLE = 1 / 3;

/**
 * Fits the judge to labelled questions, with the reader and without one, and writes what came of it beside the models.
 * @throws CommandError, QuestionsError, SetError, CollectionError, EncoderError, ReaderError, CalibrationError
 */
export async function calibrateJudge(
  config: Config,
  { questions, collection = [], beir = [], ...options }: Options,
): Promise<void> {
  if (questions === undefined && collection.length + beir.length === 0) {
    throw new CommandError(
      'There is nothing to calibrate with: name questions with --questions or --collection, or sets with --beir.',
    );
  }
  // What cannot be used is told before anything is asked: that takes minutes.
  await readOthers(config.calibration);
  const own = questions === undefined ? undefined : await ownCollection(config, questions);
  const others = await readCollections(collection);
  const sets: PreparedSet[] = [];
  for (const folder of beir) {
    sets.push(prepareSet(await readSet(folder), { ...options, unanswerable: UNANSWERABLE }));
  }
  await stoppable(async (signal) => {
    const { encoder, reader: opening } = await startModels(config, { signal });
    try {
      const reader = await opening;
      const models = { encoder, readers: reader === null ? [null] : [reader, null] };
      const found: Examples[] = [];
      if (own) found.push(await ofCollection(own, new VectraStore(config.index), models, signal));
      for (const other of others) found.push(await ofCollection(other, notWritten(), models, signal));
      for (const set of sets) found.push(await ofSet(set, models, signal));
      for (const [at, one] of models.readers.entries()) {
        await fitAndWrite(ofReader(found, at), { encoder: encoder.id, reader: one?.id ?? null }, config, options);
      }
    } catch (cause) {
      if (signal.aborted) throw new CommandError('Stopped; the calibration is as it was.', { cause });
      throw cause;
    } finally {
      await encoder.close();
    }
  });
}

async function ownCollection({ documents }: Config, questions: string): Promise<AskedCollection> {
  return { name: COLLECTION, folder: documents, questions: await readQuestions(questions) };
}

async function fitAndWrite(
  examples: readonly ExampleSet[],
  ids: { readonly encoder: string; readonly reader: string | null },
  { calibration }: Config,
  { seed, json }: Pick<Options, 'seed' | 'json'>,
): Promise<void> {
  const fitted = calibrate(examples, seed);
  const { bias, weights, least } = fitted;
  await writeCalibration(calibration, { ...ids, bias, weights, least });
  const printed = json ? jsonLine({ ...ids, ...fitted }) : printCalibration({ ...ids, ...fitted }, calibration);
  process.stdout.write(`${printed}\n`);
}
