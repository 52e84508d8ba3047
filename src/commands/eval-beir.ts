import type { Config } from '../config.ts';
import { RESAMPLES } from '../evaluation/beir/bootstrap.ts';
import { checkComparable, compareSet, type EarlierBeir, earlierBeirSchema } from '../evaluation/beir/compare-beir.ts';
import { evaluateSet, type Models, type SetResult } from '../evaluation/beir/evaluate-beir.ts';
import { type PreparedSet, prepareSet, type Settings } from '../evaluation/beir/prepare-set.ts';
import { readSet } from '../evaluation/beir/read-set.ts';
import type { Compared } from '../evaluation/compared.ts';
import { readEarlier } from '../evaluation/earlier.ts';
import { jsonLine } from '../surfaces/terminal/json.ts';
import { printSet, printSettings } from '../surfaces/terminal/print-beir.ts';
import { printCompared, printTest } from '../surfaces/terminal/print-compared.ts';
import { oneLine } from '../surfaces/terminal/visible.ts';
import { CommandError } from './command-error.ts';
import type { Io } from './io.ts';
import { StepBars } from './step-bars.ts';
import { stoppable } from './stoppable.ts';
import { withModels } from './with-models.ts';

interface Options extends Settings {
  /** What an earlier measurement printed as JSON. */
  readonly against?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Measures how well documents are found, on sets in BEIR's layout. @throws SetError, EarlierError, EncoderError, ReaderError */
export async function evaluateBeir(
  config: Config,
  io: Io,
  folders: readonly string[],
  options: Options,
): Promise<void> {
  // All is read before anything is embedded: that takes minutes, and a fault in the last set would be told after them.
  const sets: PreparedSet[] = [];
  for (const folder of folders) sets.push(prepareSet(await readSet(folder), options));
  const { against } = options;
  const earlier = against === undefined ? undefined : await readEarlier(against, earlierBeirSchema);
  if (earlier && against !== undefined) checkComparable(earlier, sets, against);
  await stoppable(async (signal) => {
    try {
      await withModels(config, io, signal, (models) =>
        (options.json ? printAsJson : printAsTables)(sets, { ...options, io, models, earlier, signal }),
      );
    } catch (cause) {
      if (signal.aborted) throw new CommandError('Stopped; the sets that were not done have no result.', { cause });
      throw cause;
    }
  });
}

interface Measuring extends Options {
  readonly io: Io;
  readonly models: Models;
  readonly earlier: EarlierBeir | undefined;
  readonly signal: AbortSignal;
}

/** A set with what became of it since the earlier measurement. */
interface Outcome {
  readonly result: SetResult;
  readonly compared: readonly Compared[] | undefined;
}

async function* outcomes(sets: readonly PreparedSet[], measuring: Measuring): AsyncGenerator<Outcome> {
  const { earlier, seed } = measuring;
  for (const [at, prepared] of sets.entries()) {
    const result = await evaluateWithBars(prepared, measuring);
    const before = earlier?.sets[at];
    yield { result, compared: before && compareSet(before, result, seed) };
  }
}

async function evaluateWithBars(prepared: PreparedSet, { io, models, signal, seed }: Measuring): Promise<SetResult> {
  const bars = new StepBars(io.errors, prepared.set.name);
  try {
    return await evaluateSet(prepared, { models, signal, seed, onProgress: bars.show });
  } finally {
    bars.stop();
  }
}

async function printAsJson(sets: readonly PreparedSet[], measuring: Measuring): Promise<void> {
  const { io, models, sample, unanswerable, seed } = measuring;
  const results: (SetResult & Pick<Outcome, 'compared'>)[] = [];
  for await (const { result, compared } of outcomes(sets, measuring)) results.push({ ...result, compared });
  const settings = { sample, unanswerable, seed, resamples: RESAMPLES };
  io.output.write(`${jsonLine({ ...idsOf(models), settings, sets: results })}\n`);
}

async function printAsTables(sets: readonly PreparedSet[], measuring: Measuring): Promise<void> {
  const { io, models, earlier, against, seed } = measuring;
  const { encoder, reader } = idsOf(models);
  for await (const { result, compared } of outcomes(sets, measuring)) {
    io.output.write(`${printSet(result, measuring)}\n\n`);
    if (compared) io.output.write(`${printCompared(compared)}\n\n`);
  }
  io.output.write(`${printSettings(encoder, reader, measuring)}\n`);
  if (earlier && against !== undefined) {
    const made = oneLine(
      `encoder ${earlier.encoder}, ${earlier.reader === null ? 'no reader' : `reader ${earlier.reader}`}`,
    );
    io.output.write(`${printTest(oneLine(against), made, seed)}\n`);
  }
}

function idsOf({ encoder, reader }: Models) {
  return { encoder: encoder.id, reader: reader?.id ?? null };
}
