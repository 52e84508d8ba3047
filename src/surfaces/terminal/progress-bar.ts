import { SingleBar } from 'cli-progress';
import type { Progress } from '../../index/index-report.ts';

const OPTIONS = {
  format: 'Indexing {bar} {value} of {total} passages · {rate}/s · {left} left',
  hideCursor: true,
  clearOnComplete: true,
  barCompleteChar: '█',
  barIncompleteChar: '░',
  barsize: 24,
  noTTYOutput: false,
};

/** So many passages take several seconds. */
const LONG_WORK = 200;

/** The progress of indexing on a terminal: a bar, passages a second, time left. Elsewhere one line says that long work began. */
export class ProgressBar {
  readonly #bar: SingleBar;
  readonly #stream: NodeJS.WriteStream;
  #started: number | undefined;

  constructor(stream: NodeJS.WriteStream) {
    this.#bar = new SingleBar({ ...OPTIONS, stream });
    this.#stream = stream;
  }

  show({ done, total }: Progress): void {
    if (this.#started === undefined) {
      this.#started = performance.now();
      if (this.#stream.isTTY) this.#bar.start(total, 0, { rate: '–', left: '–' });
      else if (total >= LONG_WORK) this.#stream.write(`Indexing ${total} passages …\n`);
    }
    if (done > 0 && this.#bar.isActive)
      this.#bar.update(done, pace({ done, total }, performance.now() - this.#started));
  }

  /** Takes the bar away and gives the cursor back; may be called at any time, and twice. */
  stop(): void {
    if (this.#bar.isActive) this.#bar.stop();
  }
}

function pace({ done, total }: Progress, milliseconds: number): { rate: number; left: string } {
  const rate = done / Math.max(0.001, milliseconds / 1_000);
  const seconds = Math.ceil((total - done) / rate);
  const minutes = Math.floor(seconds / 60);
  return { rate: Math.round(rate), left: minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s` };
}
