import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** For what several files of tests use. */
    runFolder: string;
  }
}

/**
 * A folder that takes a while to make: whoever asks first for what is called so makes it, for all workers of the run.
 * Nobody may change what is in it.
 */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(inject('runFolder'), createHash('sha256').update(name).digest('hex').slice(0, 16));
  const lock = `${folder}.lock`;
  while (!(await isOurs(lock))) await delay(20);
  try {
    if (existsSync(folder)) return folder;
    const making = await mkdtemp(`${folder}.`);
    await make(making);
    await rename(making, folder);
    return folder;
  } finally {
    await rmdir(lock);
  }
}

async function isOurs(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  }
}
