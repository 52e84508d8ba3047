import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../documents/folder.fixture.ts';
import { CollectionError } from '../documents/source-files.ts';
import { about, collection, THREE, timesBelow } from './bring-up-to-date.fixture.ts';
import { EncoderError } from './encoder.ts';
import type { Progress } from './index-report.ts';
import { VectraStore } from './vectra-store.ts';
import { wordEncoder } from './word-encoder.fixture.ts';

describe('an index is made anew', () => {
  it('for another encoder', async () => {
    const { update } = await collection();
    await update();
    const { report } = await update({ encoder: wordEncoder('words@000000000002') });
    expect(report).toMatchObject({ rebuilt: 'encoder', embedded: 3 });
    expect((await update({ encoder: wordEncoder('words@000000000002') })).report.rebuilt).toBeNull();
  });

  it('when asked', async () => {
    const { update } = await collection();
    await update();
    expect((await update({ rebuild: true })).report).toMatchObject({ rebuilt: 'asked', embedded: 3 });
  });

  it('when documents were split otherwise', async () => {
    const { update, store } = await collection();
    await update();
    const snapshot = await store.read();
    if (snapshot) await store.write({ ...snapshot, version: snapshot.version - 1 });
    expect((await update()).report).toMatchObject({ rebuilt: 'version', embedded: 3 });
  });

  it('when it is damaged, and is whole afterwards', async () => {
    const { update, place } = await collection();
    await update();
    await writeFile(join(place, 'manifest.json'), '{"checksum":');
    expect((await update()).report).toMatchObject({ rebuilt: 'damaged', embedded: 3, unsaved: null });
    expect((await update()).report).toMatchObject({ rebuilt: null, embedded: 0 });
  });

  it('when it was deleted', async () => {
    const { update, place } = await collection();
    await update();
    await rm(place, { recursive: true });
    expect((await update()).report).toMatchObject({ rebuilt: 'first', embedded: 3 });
  });
});

describe('when the index cannot be saved', () => {
  it.each(['index', 'index/below'])('because of a file in its way, it serves all the same (%s)', async (name) => {
    const root = await folderWith({ index: 'a file where the folder should be' });
    const { update } = await collection();
    const { index, report } = await update({ store: new VectraStore(join(root, name)) });
    expect(report.unsaved).toBeInstanceOf(Error);
    expect(report).toMatchObject({ documents: 3, passages: 3, embedded: 3 });
    expect(index.lexical.has('huabu')).toBe(true);
  });
});

describe('when the work is stopped', () => {
  it('in the middle, the old index stays as it was', async () => {
    const { update, folder, store, place } = await collection();
    await update();
    const [before, times] = [await store.read(), await timesBelow(place)];
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f'])
      await writeFile(join(folder, `${name}.txt`), about(`Mill${name}`));
    const abort = new AbortController();
    const onProgress = ({ done }: Progress) => {
      if (done >= 4) abort.abort(new Error('enough'));
    };
    await expect(update({ signal: abort.signal, onProgress, rebuild: true })).rejects.toThrow('enough');
    expect(await store.read()).toEqual(before);
    expect(await timesBelow(place)).toEqual(times);
  });

  it('by the encoder, the old index stays as it was', async () => {
    const { update, folder, store } = await collection();
    await update();
    const before = await store.read();
    await writeFile(join(folder, 'new.txt'), about('Yanglin'));
    const broken = { ...wordEncoder(), embed: () => Promise.reject(new EncoderError('The encoder stopped.')) };
    await expect(update({ encoder: broken })).rejects.toThrow(EncoderError);
    expect(await store.read()).toEqual(before);
  });

  it('because no document is left, the old index stays as it was', async () => {
    const { update, folder, store } = await collection();
    await update();
    const before = await store.read();
    for (const file of Object.keys(THREE)) await rm(join(folder, file));
    await expect(update()).rejects.toThrow(CollectionError);
    expect(await store.read()).toEqual(before);
  });
});
