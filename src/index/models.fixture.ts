import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { folderWith } from '../documents/folder.fixture.ts';
import { madeOnce } from '../made-once.fixture.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import type { Encoder } from './encoder.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Reader } from './reader.ts';
import { startModels } from './start-models.ts';
import { VectraStore } from './vectra-store.ts';

/** A folder of documents, indexed by the bundled encoder, with the bundled reader. */
export interface BundledLibrary {
  readonly index: PassageIndex;
  readonly encoder: Encoder;
  readonly reader: Reader;
}

const SEEDS = resolve('seeds');

/** A copy of the index of the bundled pages, so that what is of them need not be embedded again. */
async function indexOfSeeds(encoder: Encoder): Promise<string> {
  const made = await madeOnce(SEEDS, async (folder) => {
    await bringUpToDate({ folder: SEEDS, store: new VectraStore(folder), encoder });
  });
  const copy = join(await folderWith(), 'index');
  await cp(made, copy, { recursive: true });
  return copy;
}

/** Indexes the given files, by their names, once for all the tests of a file; the models are ended after the last one. */
export function bundledLibrary(files: Readonly<Record<string, string>>): () => BundledLibrary {
  let library: BundledLibrary | undefined;
  beforeAll(async () => {
    const { encoder, reader: opening } = await startModels({
      encoder: 'embeddings/model',
      reader: 'embeddings/reader',
    });
    const hasSeeds = Object.keys(files).some((file) => existsSync(join(SEEDS, file)));
    const store = new VectraStore(hasSeeds ? await indexOfSeeds(encoder) : join(await folderWith(), 'index'));
    const [{ index }, reader] = await Promise.all([
      bringUpToDate({ folder: await folderWith(files), store, encoder }),
      opening,
    ]);
    if (!reader) throw new Error('there is no reader');
    library = { index, encoder, reader };
  }, 60_000);
  afterAll(() => library?.encoder.close());
  return () => {
    if (!library) throw new Error('the library is opened before the first test');
    return library;
  };
}
