import type { Config } from '../config.ts';
import { evaluateSentences } from '../evaluation/sentences/evaluate-sentences.ts';
import { readSentences } from '../evaluation/sentences/read-sentences.ts';
import { jsonText } from '../surfaces/terminal/json.ts';
import { printSentences } from '../surfaces/terminal/print-sentences.ts';
import { CommandError } from './command-error.ts';
import type { Io } from './io.ts';
import { StepBars } from './step-bars.ts';
import { stoppable } from './stoppable.ts';
import { withModels } from './with-models.ts';

interface Options {
  /** How many questions are asked; null for all. */
  readonly sample: number | null;
  readonly seed: number;
  readonly json?: boolean | undefined;
}

/** Measures how often the sentence that answers is chosen out of its paragraph. @throws SetError, EncoderError, ReaderError */
export async function evaluateSentencesOf(config: Config, io: Io, folder: string, options: Options): Promise<void> {
  const set = await readSentences(folder);
  const { seed, json } = options;
  await stoppable(async (signal) => {
    const bars = new StepBars(io.errors, set.name);
    try {
      await withModels(config, io, signal, async (models) => {
        const result = await evaluateSentences(set, { ...options, models, signal, onProgress: bars.show });
        bars.stop();
        const ids = { encoder: models.encoder.id, reader: models.reader?.id ?? null };
        io.output.write(`${json ? jsonText({ ...ids, ...result }) : printSentences(result, seed)}\n`);
      });
    } catch (cause) {
      if (signal.aborted) throw new CommandError('Stopped; nothing was measured.', { cause });
      throw cause;
    } finally {
      bars.stop();
    }
  });
}
