import { readOthers, writeCalibration } from '../answer/calibration-file.ts';
import type { Config } from '../config.ts';
import { type PreparedSet, prepareSet } from '../evaluation/beir/prepare-set.ts';
import { readSet } from '../evaluation/beir/read-set.ts';
import { COLLECTION, calibrate } from '../evaluation/calibration/calibrate.ts';
import type { Example, ExampleSet } from '../evaluation/calibration/example.ts';
import { questionExamples } from '../evaluation/calibration/question-examples.ts';
import { setExamples } from '../evaluation/calibration/set-examples.ts';
import { type LabelledQuestion, readQuestions } from '../evaluation/questions.ts';
import type { Encoder } from '../index/encoder.ts';
import type { Reader } from '../index/reader.ts';
import { startModels } from '../index/start-models.ts';
import { jsonLine } from '../surfaces/terminal/json.ts';
import { printCalibration } from '../surfaces/terminal/print-calibration.ts';
import { ProgressBar } from '../surfaces/terminal/progress-bar.ts';
import { CommandError } from './command-error.ts';
import { StepBars } from './step-bars.ts';
import { stoppable } from './stoppable.ts';

interface Options {
  /** Labelled questions about the collection. */
  readonly questions?: string;
  /** Folders in BEIR's layout. */
  readonly beir?: readonly string[];
  /** How many questions of each set are taken. */
  readonly sample: number;
  readonly seed: number;
  readonly json?: boolean;
}

/** Of a set's questions so many are made unanswerable. */
const UNANSWERABLE = 1 / 3;

interface Models {
  readonly encoder: Encoder;
  /** The one that there is, and none: the judge must do without it too. */
  readonly readers: readonly (Reader | null)[];
}

/**
 * Fits the judge to labelled questions, with the reader and without one, and writes what came of it beside the models.
 * @throws CommandError, QuestionsError, SetError, EncoderError, ReaderError, CalibrationError
 */
export async function calibrateJudge(config: Config, { questions, beir = [], ...options }: Options): Promise<void> {
  if (questions === undefined && beir.length === 0) {
    throw new CommandError('There is nothing to calibrate with: name questions with --questions, or sets with --beir.');
  }
  // What cannot be used is told before anything is asked: that takes minutes.
  await readOthers(config.calibration);
  const labelled = questions === undefined ? undefined : await readQuestions(questions);
  const sets: PreparedSet[] = [];
  for (const folder of beir) {
    sets.push(prepareSet(await readSet(folder), { ...options, unanswerable: UNANSWERABLE }));
  }
  await stoppable(async (signal) => {
    const { encoder, reader: opening } = await startModels(config, { signal });
    try {
      const reader = await opening;
      const models = { encoder, readers: reader === null ? [null] : [reader, null] };
      const own = labelled ? [await ofCollection(config, labelled, models, signal)] : [];
      const found = [...own, ...(await ofSets(sets, models, signal))];
      for (const [at, one] of models.readers.entries()) {
        const examples = found.map(({ name, examples }) => ({ name, examples: examples[at] ?? [] }));
        await fitAndWrite(examples, { encoder: encoder.id, reader: one?.id ?? null }, config, options);
      }
    } catch (cause) {
      if (signal.aborted) throw new CommandError('Stopped; the calibration is as it was.', { cause });
      throw cause;
    } finally {
      await encoder.close();
    }
  });
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

/** A set with the examples for each reader. */
interface Found {
  readonly name: string;
  readonly examples: readonly (readonly Example[])[];
}

async function ofCollection(
  config: Config,
  questions: readonly LabelledQuestion[],
  models: Models,
  signal: AbortSignal,
): Promise<Found> {
  const { bringUpToDate } = await import('../index/bring-up-to-date.ts');
  const { VectraStore } = await import('../index/vectra-store.ts');
  const store = new VectraStore(config.index);
  const { index } = await bringUpToDate({ folder: config.documents, store, encoder: models.encoder, signal });
  const bar = new ProgressBar(process.stderr, { doing: 'asking', what: 'questions' });
  try {
    const examples: Example[][] = [];
    for (const reader of models.readers) {
      const finder = { encoder: models.encoder, reader, index };
      examples.push(await questionExamples(questions, finder, (made) => bar.show(made)));
    }
    return { name: COLLECTION, examples };
  } finally {
    bar.stop();
  }
}

async function ofSets(sets: readonly PreparedSet[], models: Models, signal: AbortSignal): Promise<Found[]> {
  const found: Found[] = [];
  for (const set of sets) {
    const bars = new StepBars(process.stderr, set.set.name);
    try {
      found.push({ name: set.set.name, examples: await setExamples(set, models, signal, bars.show) });
    } finally {
      bars.stop();
    }
  }
  return found;
}
