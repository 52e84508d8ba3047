import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { folderWith } from '../documents/folder.fixture.ts';
import { bringUpToDate, type IndexOptions } from './bring-up-to-date.ts';
import { VectraStore } from './vectra-store.ts';
import { wordEncoder } from './word-encoder.fixture.ts';

/** A text of one passage. */
export const about = (name: string) =>
  `Mills of ${name}\n\nThe mills of ${name} stand on the upper river and have ground grain since the Song dynasty. They were built of stone, and every one of them is in use today. Whoever comes to ${name} is shown the oldest of them, which has four wheels.\n`;

/** Three documents of one passage each. */
export const THREE = {
  'huabu.txt': about('Huabu'),
  'suzhuang.txt': about('Suzhuang'),
  'tongcun.txt': about('Tongcun'),
};

/** A collection whose index is still to be made, by an encoder that knows words only. */
export async function collection(files: Readonly<Record<string, string>> = THREE) {
  const root = await folderWith();
  const folder = await folderWith(files);
  const place = join(root, 'index');
  const encoder = wordEncoder();
  const store = new VectraStore(place);
  const update = (options: Partial<IndexOptions> = {}) => bringUpToDate({ folder, store, encoder, ...options });
  return { folder, place, encoder, store, update };
}

/** Every file below a folder with the time of its last change. */
export async function timesBelow(folder: string): Promise<Map<string, number>> {
  const names = await readdir(folder, { recursive: true });
  const times = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mtimeMs));
  return new Map(names.map((name, index) => [name, times[index] ?? 0]));
}
