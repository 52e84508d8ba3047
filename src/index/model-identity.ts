import { webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../text/sha256.ts';
import { MODEL_FILES } from './model-source.ts';

/**
 * The model's name and 12 hexadecimal digits over all its files, such as `model@0123456789ab`.
 * @throws when a file cannot be read.
 */
export async function nameByContent(name: string, folder: string): Promise<string> {
  const digests = await Promise.all(MODEL_FILES.map((file) => digest(join(folder, file))));
  return `${name}@${sha256(digests.join()).slice(0, 12)}`;
}

/** Web Crypto hashes in a thread of its own, while this one loads the model. */
async function digest(path: string): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', await readFile(path))).toString('hex');
}
