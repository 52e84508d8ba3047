import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sha256 } from '../text/sha256.ts';

/** Replaces a file in one step: after a crash at any moment it is the old one or the new one, whole. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.new`;
  const file = await open(beside, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  await sync(dirname(path));
}

/** Waits until a file or folder is on the disk itself, where the system can tell (Windows has no such thing for folders). */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (cause) {
    if (process.platform !== 'win32') throw cause;
  } finally {
    await handle.close();
  }
}

/** SHA-256 of a file's bytes, in hexadecimal. */
export async function sha256OfFile(path: string): Promise<string> {
  return sha256(await readFile(path));
}
