import { SingleBar } from 'cli-progress';
import type { Progress } from '../../index/index-report.ts';

const FORMAT = 'Indexing {bar} {value} of {total} passages · {rate}/s · {left} left';

/** Shows the progress of indexing on standard error, if that is a terminal: a bar, passages a second, time left. */
export function progressBar(stream: NodeJS.WriteStream = process.stderr): (progress: Progress) => void {
  const bar = new SingleBar({
    format: FORMAT,
    stream,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    noTTYOutput: false,
  });
  let started: number | undefined;
  return ({ done, total }) => {
    if (!stream.isTTY) return;
    if (started === undefined) {
      started = performance.now();
      bar.start(total, 0, { rate: '–', left: '–' });
    }
    if (done > 0) bar.update(done, pace({ done, total }, performance.now() - started));
    if (done >= total) bar.stop();
  };
}

function pace({ done, total }: Progress, milliseconds: number): { rate: number; left: string } {
  const rate = done / Math.max(0.001, milliseconds / 1_000);
  const seconds = Math.ceil((total - done) / rate);
  const minutes = Math.floor(seconds / 60);
  return { rate: Math.round(rate), left: minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s` };
}
