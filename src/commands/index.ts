import type { Config } from '../config.ts';
import { count } from '../surfaces/terminal/print-report.ts';
import { openWithProgress } from './open.ts';

/** Brings the index up to date. */
export async function index(config: Config, options: { rebuild?: boolean }): Promise<void> {
  const app = await openWithProgress(config, { forLookUp: true, ...options });
  const { documents, passages, changed, rebuilt, unsaved } = app.report;
  await app.close();
  if (unsaved) process.exitCode = 1;
  else if (changed === 0 && !rebuilt) {
    process.stderr.write(`The index is up to date: ${count(documents, 'document')}, ${count(passages, 'passage')}.\n`);
  }
}
