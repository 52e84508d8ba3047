import { type App, openApp } from '../app.ts';
import type { Config } from '../config.ts';
import { reportLine, reportProblems } from '../surfaces/terminal/print-report.ts';
import { progressBar } from '../surfaces/terminal/progress-bar.ts';

/** Opens the app with a progress bar, and tells on standard error what became of the index. */
export async function openWithProgress(
  config: Config,
  { rebuild, signal }: { rebuild?: boolean; signal?: AbortSignal } = {},
): Promise<App> {
  const app = await openApp(config, { rebuild, signal, onProgress: progressBar() });
  const line = reportLine(app.report);
  for (const told of [...(line ? [line] : []), ...reportProblems(app.report)]) process.stderr.write(`${told}\n`);
  return app;
}
