import { SingleBar } from 'cli-progress';
import type { Progress } from '../../index/index-report.ts';
import type { Output } from './style.ts';

const OPTIONS = {
  hideCursor: true,
  clearOnComplete: true,
  barCompleteChar: '█',
  barIncompleteChar: '░',
  barsize: 24,
  noTTYOutput: false,
};

/** So many passages take several seconds. */
const LONG_WORK = 200;

/** What is being done, and to what: "Indexing … passages". */
export interface Work {
  readonly doing: string;
  readonly what: string;
}

const INDEXING: Work = { doing: 'Indexing', what: 'passages' };

/** The progress of some work on a terminal: a bar, how many a second, time left. Elsewhere one line says that long work began. */
export class ProgressBar {
  readonly #work: Work;
  readonly #bar: SingleBar;
  readonly #stream: NodeJS.WritableStream & Output;
  #started: number | undefined;

  constructor(stream: NodeJS.WritableStream & Output, work = INDEXING) {
    const format = `${work.doing} {bar} {value} of {total} ${work.what} · {rate}/s · {left} left`;
    this.#work = work;
    this.#bar = new SingleBar({ ...OPTIONS, format, stream });
    this.#stream = stream;
  }

  show({ done, total }: Progress): void {
    if (this.#started === undefined) {
      this.#started = performance.now();
      if (this.#stream.isTTY) this.#bar.start(total, 0, { rate: '–', left: '–' });
      else if (total >= LONG_WORK) this.#stream.write(`${this.#work.doing} ${total} ${this.#work.what} …\n`);
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
