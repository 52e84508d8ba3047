import { openApp, openBase } from '../app/open-app.ts';
import type { App, OpenOptions } from '../app.ts';
import { type Collections, openCollections } from '../collections.ts';
import type { Config } from '../config.ts';
import type { ErrorLog } from '../log.ts';
import { reportLine, reportProblems } from '../surfaces/terminal/print-report.ts';
import { ProgressBar } from '../surfaces/terminal/progress-bar.ts';
import { visible } from '../surfaces/terminal/visible.ts';
import { CommandError } from './command-error.ts';
import { type Io, PROCESS } from './io.ts';
import { stoppable } from './stoppable.ts';

interface Options extends Pick<OpenOptions, 'forLookUp' | 'rebuild'> {
  /** Without one, Ctrl-C stops the opening. */
  readonly signal?: AbortSignal;
}

/**
 * Opens the app with a progress bar, and tells on standard error what became of the index.
 * @throws CollectionError, EncoderError, ReaderError, and CommandError when it is stopped
 */
export async function openWithProgress(config: Config, io: Io, { signal, ...how }: Options = {}): Promise<App> {
  const engine = io.engineOf?.(config);
  const begin = engine
    ? (options: OpenOptions) => openBase(config, engine, options)
    : (options: OpenOptions) => openApp(config, options);
  const open = (stop: AbortSignal) => withBar(stop, io, (options) => begin({ ...how, ...options }));
  const app = signal ? await open(signal) : await stoppable(open);
  report(app, io);
  return app;
}

/** The same of the collections of all servers. @throws as openWithProgress */
export async function openCollectionsWithProgress(
  config: Config,
  log: ErrorLog,
  signal: AbortSignal,
): Promise<Collections> {
  const collections = await withBar(signal, PROCESS, (options) => openCollections(config, log, options));
  report(collections.base, PROCESS);
  return collections;
}

function report(app: App, { errors }: Io): void {
  const line = reportLine(app.report);
  for (const told of [...(line ? [line] : []), ...reportProblems(app.report)]) errors.write(`${visible(told)}\n`);
}

async function withBar<Opened>(
  signal: AbortSignal,
  { errors }: Io,
  open: (options: OpenOptions) => Promise<Opened>,
): Promise<Opened> {
  const bar = new ProgressBar(errors);
  try {
    return await open({ signal, onProgress: (progress) => bar.show(progress) });
  } catch (cause) {
    if (signal.aborted) throw new CommandError('Stopped; the index on disk is as it was.', { cause });
    throw cause;
  } finally {
    bar.stop();
  }
}
