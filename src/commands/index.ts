import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { count, reportLine, reportProblems } from '../surfaces/terminal/print-report.ts';
import { visible } from '../surfaces/terminal/visible.ts';
import type { Io } from './io.ts';
import { openWithProgress } from './open.ts';
import { aborted, stoppable } from './stoppable.ts';
import { watchDocuments } from './watch-documents.ts';

interface Options {
  readonly rebuild?: boolean;
  /** Goes on bringing it up to date whenever documents change, until it is stopped. */
  readonly watch?: boolean;
}

/** Brings the index up to date. */
export async function index(config: Config, io: Io, { rebuild, watch }: Options): Promise<void> {
  const app = await openWithProgress(config, io, { forLookUp: true, ...(rebuild && { rebuild }) });
  try {
    const say = teller(io);
    tellIfCurrent(app, say);
    if (watch) await stoppable((signal) => keepUpToDate(config, app, say, signal));
  } finally {
    await app.close();
  }
}

function tellIfCurrent({ report }: App, say: Say): void {
  const { documents, passages, changed, rebuilt, unsaved } = report;
  if (unsaved) process.exitCode = 1;
  else if (changed === 0 && !rebuilt) {
    say(`The index is up to date: ${count(documents, 'document')}, ${count(passages, 'passage')}.`);
  }
}

async function keepUpToDate(config: Config, app: App, say: Say, signal: AbortSignal): Promise<void> {
  const watch = await watchDocuments({
    folder: config.documents,
    reindex: () => app.reindex({ signal }),
    onIndexed: (report) => [reportLine(report) ?? [], ...reportProblems(report)].flat().forEach(say),
    onFault: (cause) => say(cause instanceof Error ? cause.message : String(cause)),
  });
  say('Watching the documents; Ctrl-C ends it.');
  await aborted(signal);
  await watch.close();
}

/** Tells of the work, not of its result. */
type Say = (line: string) => void;

function teller({ errors }: Io): Say {
  return (line) => void errors.write(`${visible(line)}\n`);
}
