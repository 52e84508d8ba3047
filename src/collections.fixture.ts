import { join } from 'node:path';
import { BELIEVES_WORDS } from './answer/calibration.fixture.ts';
import { Collections } from './collections.ts';
import { type Config, readConfig } from './config.ts';
import { folderWith } from './documents/folder.fixture.ts';
import type { Engine } from './engine.ts';
import { type WordEncoder, wordEncoder } from './index/word-encoder.fixture.ts';
import { logOf } from './kept/kept.fixture.ts';
import type { ErrorLog } from './log.ts';

/** Collections by an encoder that knows words only, and what they are made of. */
export interface OpenedCollections {
  readonly collections: Collections;
  readonly config: Config;
  readonly encoder: WordEncoder;
  readonly log: ErrorLog & { readonly messages: readonly string[] };
  /** Opens the same folders once more, as after a restart. */
  again(encoder?: WordEncoder): Promise<OpenedCollections>;
}

/** An engine that is there at once. */
export function wordEngine(encoder: WordEncoder = wordEncoder()): Engine {
  const ready = { encoder, reader: null, calibration: BELIEVES_WORDS, haste: null };
  return {
    encoder: Promise.resolve(encoder),
    reader: Promise.resolve(null),
    ready: Promise.resolve(ready),
    close: () => encoder.close(),
  };
}

/** Collections on the given documents of the operator, in a folder of their own. */
export async function collectionsOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  encoder?: WordEncoder,
): Promise<OpenedCollections> {
  const [documents, folder] = await Promise.all([folderWith(files), folderWith()]);
  return openIn(readConfig({ DOCUMENTS: documents, INDEX: join(folder, 'index') }, folder), encoder);
}

async function openIn(config: Config, encoder = wordEncoder()): Promise<OpenedCollections> {
  const log = logOf();
  const collections = await Collections.open(config, wordEngine(encoder), log);
  return { collections, config, encoder, log, again: (other) => openIn(config, other) };
}
