import { type App, openApp } from '../app.ts';
import type { Config } from '../config.ts';
import { reportLine, reportProblems } from '../surfaces/terminal/print-report.ts';
import { ProgressBar } from '../surfaces/terminal/progress-bar.ts';
import { visible } from '../surfaces/terminal/visible.ts';
import { CommandError } from './command-error.ts';
import { stoppable } from './stoppable.ts';

interface Options {
  readonly rebuild?: boolean;
  /** Without one, Ctrl-C stops the opening. */
  readonly signal?: AbortSignal;
}

/**
 * Opens the app with a progress bar, and tells on standard error what became of the index.
 * @throws CollectionError, EncoderError, ReaderError, and CommandError when it is stopped
 */
export async function openWithProgress(config: Config, { rebuild, signal }: Options = {}): Promise<App> {
  const app = signal ? await open(config, rebuild, signal) : await stoppable((stop) => open(config, rebuild, stop));
  const line = reportLine(app.report);
  for (const told of [...(line ? [line] : []), ...reportProblems(app.report)])
    process.stderr.write(`${visible(told)}\n`);
  return app;
}

async function open(config: Config, rebuild: boolean | undefined, signal: AbortSignal): Promise<App> {
  const bar = new ProgressBar(process.stderr);
  try {
    return await openApp(config, { rebuild, signal, onProgress: (progress) => bar.show(progress) });
  } catch (cause) {
    if (signal.aborted) throw new CommandError('Stopped; the index on disk is as it was.', { cause });
    throw cause;
  } finally {
    bar.stop();
  }
}
