/** A process that ends at a second Ctrl-C says so by this exit code, as shells expect. */
const INTERRUPTED = 130;

const NAMES = ['SIGINT', 'SIGTERM'] as const;

/**
 * Does some work that a Ctrl-C or SIGTERM aborts, so that everything is closed in order; a second one ends the process
 * at once.
 */
export async function stoppable<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  // Not `once`: packages that clean up at a signal end the process when they find no other listener.
  const stop = () => (controller.signal.aborted ? process.exit(INTERRUPTED) : controller.abort());
  for (const name of NAMES) process.on(name, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of NAMES) process.off(name, stop);
  }
}

/** Resolves when a signal is given. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
