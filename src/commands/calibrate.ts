import { readOthers, writeCalibration } from '../answer/calibration-file.ts';
import type { Config } from '../config.ts';
import { type AskedCollection, notWritten } from '../evaluation/asked-collection.ts';
import { type PreparedSet, prepareSet } from '../evaluation/beir/prepare-set.ts';
import { readSet } from '../evaluation/beir/read-set.ts';
import { calibrate } from '../evaluation/calibration/calibrate.ts';
import type { LabelledSets } from '../evaluation/calibration/example.ts';
import { namesApart } from '../evaluation/names-apart.ts';
import { readQuestions } from '../evaluation/questions.ts';
import { VectraStore } from '../index/vectra-store.ts';
import { jsonLine } from '../surfaces/terminal/json.ts';
import { printCalibration } from '../surfaces/terminal/print-calibration.ts';
import {
  type AllExamples,
  type ExampleModels,
  type Examples,
  ofCollection,
  ofReader,
  ofSet,
} from './collect-examples.ts';
import { CommandError } from './command-error.ts';
import type { Io } from './io.ts';
import { readCollections } from './read-collections.ts';
import { stoppable } from './stoppable.ts';
import { withEngine } from './with-models.ts';

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

/** What the questions about the operator's own collection go by. */
const COLLECTION = 'collection';

/** Of a set's questions so many are made unanswerable. */
const UNANSWERABLE = 1 / 3;

/**
 * Fits the judge to labelled questions, with the reader and without one, and writes what came of it beside the models.
 * @throws CommandError, QuestionsError, SetError, CollectionError, EncoderError, ReaderError, CalibrationError
 */
export async function calibrateJudge(config: Config, io: Io, options: Options): Promise<void> {
  const { questions, collection = [], beir = [] } = options;
  if (questions === undefined && collection.length + beir.length === 0) {
    throw new CommandError(
      'There is nothing to calibrate with: name questions with --questions or --collection, or sets with --beir.',
    );
  }
  // What cannot be used is told before anything is asked: that takes minutes.
  await readOthers(config.calibration);
  const sources = await readSources(config, options);
  await stoppable(async (signal) => {
    try {
      await withEngine(config, io, signal, async (engine) => {
        const [encoder, reader] = [await engine.encoder, await engine.reader];
        const models = { encoder, readers: reader === null ? [null] : [reader, null] };
        const found = await examplesOf(sources, config, models, signal);
        for (const [at, one] of models.readers.entries()) {
          const ids = { encoder: encoder.id, reader: one?.id ?? null };
          io.output.write(`${await fitAndWrite(ofReader(found, at), ids, config, options)}\n`);
        }
      });
    } catch (cause) {
      if (signal.aborted) throw new CommandError('Stopped; the calibration is as it was.', { cause });
      throw cause;
    }
  });
}

interface NamedSet extends PreparedSet {
  readonly name: string;
}

/** What is asked, each by a name that no other has. */
interface Sources {
  readonly own: AskedCollection | null;
  readonly others: readonly AskedCollection[];
  readonly sets: readonly NamedSet[];
}

async function readSources(
  { documents }: Config,
  { questions, collection = [], beir = [], ...options }: Options,
): Promise<Sources> {
  const apart = namesApart();
  const own =
    questions === undefined
      ? null
      : { name: apart(COLLECTION), folder: documents, questions: await readQuestions(questions) };
  const others = (await readCollections(collection)).map((other) => ({ ...other, name: apart(other.name) }));
  const sets: NamedSet[] = [];
  for (const folder of beir) {
    const prepared = prepareSet(await readSet(folder), { ...options, unanswerable: UNANSWERABLE });
    sets.push({ ...prepared, name: apart(prepared.set.name) });
  }
  return { own, others, sets };
}

async function examplesOf(
  sources: Sources,
  config: Config,
  models: ExampleModels,
  signal: AbortSignal,
): Promise<AllExamples> {
  const own = sources.own && (await ofCollection(sources.own, new VectraStore(config.index), models, signal));
  const others: Examples[] = [];
  for (const other of sources.others) others.push(await ofCollection(other, notWritten(), models, signal));
  for (const set of sources.sets) others.push(await ofSet(set, models, signal));
  return { own, others };
}

/** What is to be printed of it. */
async function fitAndWrite(
  examples: LabelledSets,
  ids: { readonly encoder: string; readonly reader: string | null },
  { calibration }: Config,
  { seed, json }: Pick<Options, 'seed' | 'json'>,
): Promise<string> {
  const fitted = calibrate(examples, seed);
  const { sets, ...judge } = fitted;
  await writeCalibration(calibration, { ...ids, ...judge });
  const outcomes = sets.flatMap(({ name, outcomes }) => outcomes.map((outcome) => ({ set: name, ...outcome })));
  return json ? jsonLine({ ...ids, ...judge, outcomes }) : printCalibration({ ...ids, ...fitted }, calibration);
}
