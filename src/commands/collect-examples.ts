import type { AskedCollection } from '../evaluation/asked-collection.ts';
import type { PreparedSet } from '../evaluation/beir/prepare-set.ts';
import type { Example, LabelledSets } from '../evaluation/calibration/example.ts';
import { questionExamples } from '../evaluation/calibration/question-examples.ts';
import { setExamples } from '../evaluation/calibration/set-examples.ts';
import { bringUpToDate } from '../index/bring-up-to-date.ts';
import type { Encoder } from '../index/encoder.ts';
import type { Reader } from '../index/reader.ts';
import type { Store } from '../index/store.ts';
import { StepBars } from './step-bars.ts';

/** What examples are made with. */
export interface ExampleModels {
  readonly encoder: Encoder;
  /** The one that there is, and none: the judge must do without it too. */
  readonly readers: readonly (Reader | null)[];
}

/** A set with the examples for each reader. */
export interface Examples {
  readonly name: string;
  readonly ofReaders: readonly (readonly Example[])[];
}

/** All that examples were made of. */
export interface AllExamples {
  /** Of the questions about the operator's own collection, where there are some. */
  readonly own: Examples | null;
  readonly others: readonly Examples[];
}

/** Those for one reader. */
export function ofReader({ own, others }: AllExamples, at: number): LabelledSets {
  const setOf = ({ name, ofReaders }: Examples) => ({ name, examples: ofReaders[at] ?? [] });
  return { own: own && setOf(own), others: others.map(setOf) };
}

/** Asks the questions about a collection. @throws CollectionError, EncoderError, ReaderError, and the signal's reason when it is aborted */
export function ofCollection(
  { name, folder, questions }: AskedCollection,
  store: Store,
  { encoder, readers }: ExampleModels,
  signal: AbortSignal,
): Promise<Examples> {
  return withBars(name, async (bars) => {
    const onProgress: typeof bars.show = (step, made) => {
      signal.throwIfAborted();
      bars.show(step, made);
    };
    const { index } = await bringUpToDate({
      folder,
      store,
      encoder,
      signal,
      onProgress: (made) => onProgress('indexing', made),
    });
    const ofReaders: Example[][] = [];
    for (const reader of readers) {
      const finder = { encoder, reader, index };
      ofReaders.push(await questionExamples(questions, finder, (made) => onProgress('asking', made)));
    }
    return { name, ofReaders };
  });
}

/** Asks the questions of a set. @throws EncoderError, ReaderError, and the signal's reason when it is aborted */
export function ofSet(
  { name, ...set }: PreparedSet & Pick<Examples, 'name'>,
  models: ExampleModels,
  signal: AbortSignal,
): Promise<Examples> {
  return withBars(name, async (bars) => ({ name, ofReaders: await setExamples(set, models, signal, bars.show) }));
}

async function withBars<Result>(name: string, work: (bars: StepBars) => Promise<Result>): Promise<Result> {
  const bars = new StepBars(process.stderr, name);
  try {
    return await work(bars);
  } finally {
    bars.stop();
  }
}
