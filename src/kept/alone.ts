import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { InTurn } from './in-turn.ts';
import { codeOf, KeptError, keptError } from './kept-error.ts';

/** Half a minute in all: the lock of a process that was killed counts for ten seconds. */
const RETRIES = { retries: 120, factor: 1.2, minTimeout: 5, maxTimeout: 300 };

/** Those of this process wait for one another here, and ask the disk only once it is their turn. */
const inTurn = new InTurn();

/**
 * Does some work on a folder while nobody else does, in this process or another; the folder is made where it is missing.
 * The signal is aborted when the lock is lost, as after a sleep of the machine: then nothing may be written any more.
 * @throws KeptError when the folder cannot be used
 */
export function alone<Result>(folder: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  return inTurn.run(async () => {
    const lost = new AbortController();
    const release = await acquire(folder, lost);
    try {
      return await work(lost.signal);
    } catch (cause) {
      throw codeOf(cause) === undefined ? cause : keptError(folder, cause);
    } finally {
      // What cannot be given back is taken from whoever has it when it has not been renewed for a while.
      if (!lost.signal.aborted) await release().catch(() => undefined);
    }
  }, folder);
}

async function acquire(folder: string, lost: AbortController): Promise<() => Promise<void>> {
  try {
    await mkdir(folder, { recursive: true });
    const onCompromised = (cause: Error) =>
      lost.abort(new KeptError(`"${folder}" was taken by another process meanwhile: try again.`, { cause }));
    return await lock(folder, { lockfilePath: join(folder, 'lock'), retries: RETRIES, onCompromised });
  } catch (cause) {
    throw keptError(folder, cause);
  }
}
