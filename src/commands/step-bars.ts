import type { OnStep } from '../evaluation/beir/ask-all.ts';
import { ProgressBar } from '../surfaces/terminal/progress-bar.ts';
import { oneLine } from '../surfaces/terminal/visible.ts';
import type { Io } from './io.ts';

/** A progress bar for each step of measuring a set, one after the other. */
export class StepBars {
  readonly #bars: Readonly<Record<'indexing' | 'asking', ProgressBar>>;

  constructor(stream: Io['errors'], set: string) {
    const name = oneLine(set);
    this.#bars = {
      indexing: new ProgressBar(stream, { doing: `${name}: indexing`, what: 'passages' }),
      asking: new ProgressBar(stream, { doing: `${name}: asking`, what: 'questions' }),
    };
  }

  readonly show: OnStep = (step, progress) => {
    if (step === 'asking') this.#bars.indexing.stop();
    this.#bars[step].show(progress);
  };

  /** Takes the bars away; may be called at any time, and twice. */
  stop(): void {
    for (const bar of Object.values(this.#bars)) bar.stop();
  }
}
