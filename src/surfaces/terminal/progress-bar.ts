import { SingleBar } from 'cli-progress';
import type { Progress } from '../../index/index-report.ts';

const FORMAT = 'Indexing {bar} {value} of {total} passages · {rate}/s · {eta_formatted} left';

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
      bar.start(total, 0, { rate: '–' });
    }
    const seconds = (performance.now() - started) / 1_000;
    bar.update(done, { rate: done > 0 ? Math.round(done / Math.max(seconds, 0.001)) : '–' });
    if (done >= total) bar.stop();
  };
}
