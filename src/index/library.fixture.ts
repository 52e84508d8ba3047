import { join } from 'node:path';
import { BELIEVES_WORDS } from '../answer/calibration.fixture.ts';
import type { Calibration } from '../answer/calibration.ts';
import { folderWith } from '../documents/folder.fixture.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import type { PassageIndex } from './passage-index.ts';
import { VectraStore } from './vectra-store.ts';
import { type WordEncoder, wordEncoder } from './word-encoder.fixture.ts';

/** A folder of documents with its index, by an encoder that knows words only. */
export interface WordLibrary {
  readonly index: PassageIndex;
  readonly encoder: WordEncoder;
  readonly reader: null;
  readonly calibration: Calibration;
  readonly haste: null;
  readonly folder: string;
}

/** Indexes the given files, by their names. */
export async function libraryOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<WordLibrary> {
  return libraryIn(await folderWith(files));
}

/** Indexes a folder that there is already. */
export async function libraryIn(folder: string): Promise<WordLibrary> {
  const encoder = wordEncoder();
  const store = new VectraStore(join(await folderWith(), 'index'));
  const { index } = await bringUpToDate({ folder, store, encoder });
  return { index, encoder, reader: null, calibration: BELIEVES_WORDS, haste: null, folder };
}
