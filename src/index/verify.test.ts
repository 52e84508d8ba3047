import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../documents/folder.fixture.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import type { IndexedPassage, Snapshot } from './store.ts';
import { VectraStore } from './vectra-store.ts';
import { verifyIndex } from './verify.ts';
import { wordEncoder } from './word-encoder.fixture.ts';

const about = (name: string) =>
  `Mills of ${name}\n\nThe mills of ${name} stand on the upper river and have ground grain since the Song dynasty. They were built of stone, and every one of them is in use today.\n`;

async function indexed() {
  const folder = await folderWith({ 'huabu.txt': about('Huabu'), 'tongcun.txt': about('Tongcun') });
  const place = join(await folderWith(), 'index');
  const store = new VectraStore(place);
  await bringUpToDate({ folder, store, encoder: wordEncoder() });
  const faults = async () => (await verifyIndex(folder, store)).faults;
  return { folder, place, store, faults };
}

/** Puts an index in the place of the last one that differs from it in its first passage only. */
async function alterFirst(store: VectraStore, alter: (first: IndexedPassage) => IndexedPassage[]): Promise<void> {
  const snapshot: Snapshot | undefined = await store.read();
  const [first, ...rest] = snapshot?.passages ?? [];
  if (!snapshot || !first) throw new Error('there is no passage to alter');
  await store.write({ ...snapshot, passages: [...alter(first), ...rest] });
}

describe('verifyIndex', () => {
  it('finds no fault with an index that agrees with the documents', async () => {
    const { folder, store } = await indexed();
    expect(await verifyIndex(folder, store)).toEqual({ documents: 2, passages: 2, faults: [] });
  });

  it('finds no fault with the index of the seeds', async () => {
    const store = new VectraStore(join(await folderWith(), 'index'));
    await bringUpToDate({ folder: 'seeds', store, encoder: wordEncoder() });
    expect(await verifyIndex('seeds', store)).toMatchObject({ documents: 5, faults: [] });
  });

  it('names documents that were added, changed and removed', async () => {
    const { folder, faults } = await indexed();
    await writeFile(join(folder, 'added.txt'), about('Yanglin'));
    await writeFile(join(folder, 'huabu.txt'), about('Suzhuang'));
    await rm(join(folder, 'tongcun.txt'));
    expect(await faults()).toEqual(
      expect.arrayContaining([
        'added.txt is not in the index',
        'huabu.txt, or its .meta.yaml, was changed after it was indexed',
        'tongcun.txt is in the index but gone',
      ]),
    );
  });

  it('names a passage that is missing', async () => {
    const { store, faults } = await indexed();
    await alterFirst(store, () => []);
    expect(await faults()).toEqual([expect.stringMatching(/^huabu\.txt at \d+ to \d+ is not in the index$/)]);
  });

  it('names a passage that was altered', async () => {
    const { store, faults } = await indexed();
    await alterFirst(store, ({ passage, ...rest }) => [{ ...rest, passage: { ...passage, about: ['330825'] } }]);
    expect(await faults()).toEqual([expect.stringMatching(/^huabu\.txt at .* is in the index otherwise$/)]);
  });

  it('names a passage without all its vectors', async () => {
    const { store, faults } = await indexed();
    await alterFirst(store, ({ vectors, ...rest }) => [
      { ...rest, vectors: { ...vectors, sentences: vectors.sentences.slice(1) } },
    ]);
    expect(await faults()).toEqual([expect.stringMatching(/^huabu\.txt at .* has not all its vectors$/)]);
  });

  it('says when the index is damaged, and repairs nothing', async () => {
    const { place, faults } = await indexed();
    await writeFile(join(place, 'manifest.json'), 'not it');
    const found = [expect.stringMatching(/^the index is damaged: /)];
    expect(await faults()).toEqual(found);
    expect(await faults()).toEqual(found);
  });

  it('says when there is no index', async () => {
    const folder = await folderWith({ 'huabu.txt': about('Huabu') });
    const store = new VectraStore(join(await folderWith(), 'nowhere'));
    expect(await verifyIndex(folder, store)).toMatchObject({
      passages: 0,
      faults: ['there is no index of this version'],
    });
  });

  it('names a passage that the document does not have', async () => {
    const { store, faults } = await indexed();
    await alterFirst(store, (first) => [
      { ...first, passage: { ...first.passage, id: 'stale_______', span: { start: 0, end: 9 } } },
      first,
    ]);
    expect(await faults()).toEqual(['huabu.txt at 0 to 9 is no passage of the document']);
  });

  it('names a passage whose vectors are empty', async () => {
    const { store, faults } = await indexed();
    await alterFirst(store, (first) => [
      { ...first, vectors: { ...first.vectors, whole: new Int8Array(first.vectors.whole.length) } },
    ]);
    expect(await faults()).toEqual([expect.stringMatching(/^huabu\.txt at .* has not all its vectors$/)]);
  });

  it('names metadata that are not the document’s', async () => {
    const { store, faults } = await indexed();
    const snapshot = await store.read();
    if (!snapshot) throw new Error('nothing was written');
    const documents = snapshot.documents.map((one) => ({ ...one, metadata: { ...one.metadata, publisher: 'Nobody' } }));
    await store.write({ ...snapshot, documents });
    expect(await faults()).toHaveLength(2);
  });

  it('names a document whose .meta.yaml was changed', async () => {
    const { folder, faults } = await indexed();
    await writeFile(join(folder, 'huabu.meta.yaml'), 'publisher: Office\n');
    expect(await faults()).toEqual(['huabu.txt, or its .meta.yaml, was changed after it was indexed']);
  });
});
