import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../documents/folder.fixture.ts';
import { CollectionError } from '../documents/source-files.ts';
import { bringUpToDate, type IndexOptions, vectorsOf } from './bring-up-to-date.ts';
import { EncoderError } from './encoder.ts';
import type { Progress } from './index-report.ts';
import { VectraStore } from './vectra-store.ts';
import { wordEncoder } from './word-encoder.fixture.ts';

/** A text of one passage. */
const about = (name: string) =>
  `Mills of ${name}\n\nThe mills of ${name} stand on the upper river and have ground grain since the Song dynasty. They were built of stone, and every one of them is in use today. Whoever comes to ${name} is shown the oldest of them, which has four wheels.\n`;

const THREE = { 'huabu.txt': about('Huabu'), 'suzhuang.txt': about('Suzhuang'), 'tongcun.txt': about('Tongcun') };

async function collection(files: Readonly<Record<string, string>> = THREE) {
  const root = await folderWith();
  const folder = await folderWith(files);
  const place = join(root, 'index');
  const encoder = wordEncoder();
  const store = new VectraStore(place);
  const update = (options: Partial<IndexOptions> = {}) => bringUpToDate({ folder, store, encoder, ...options });
  return { folder, place, encoder, store, update };
}

/** Every file below a folder with the time of its last change. */
async function timesBelow(folder: string): Promise<Map<string, number>> {
  const names = await readdir(folder, { recursive: true });
  const times = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mtimeMs));
  return new Map(names.map((name, index) => [name, times[index] ?? 0]));
}

describe('an index brought up to date', () => {
  it('is made of all documents the first time', async () => {
    const { update, store } = await collection();
    const { index, report } = await update();
    expect(report).toEqual({
      rebuilt: 'first',
      documents: 3,
      passages: 3,
      embedded: 3,
      changed: 3,
      problems: [],
      unsaved: null,
    });
    expect(index.passages.map(({ file }) => file)).toEqual(Object.keys(THREE));
    expect((await store.read())?.passages.map(({ passage }) => passage)).toEqual(index.passages);
  });

  it('reads and writes nothing more when nothing has changed', async () => {
    const { update, encoder, place } = await collection();
    const first = await update();
    const [times, read] = [await timesBelow(place), encoder.read.length];
    const { index, report } = await update();
    expect(report).toMatchObject({ rebuilt: null, documents: 3, passages: 3, embedded: 0, changed: 0, unsaved: null });
    expect(index.passages).toEqual(first.index.passages);
    expect(await timesBelow(place)).toEqual(times);
    expect(encoder.read).toHaveLength(read);
  });

  it('embeds the passages of a changed document only', async () => {
    const { update, encoder, folder } = await collection();
    await update();
    const read = encoder.read.length;
    await writeFile(join(folder, 'suzhuang.txt'), about('Yanglin'));
    const { index, report } = await update();
    expect(report).toMatchObject({ rebuilt: null, passages: 3, embedded: 1, changed: 1 });
    for (const text of encoder.read.slice(read)) expect(text).not.toMatch(/Huabu|Tongcun|Suzhuang/);
    expect(index.passages.map((passage) => index.text(passage)).join()).toMatch(/Huabu.*Yanglin.*Tongcun/s);
  });

  it('embeds a new paragraph of a document and keeps the vectors of the others', async () => {
    const { update, folder } = await collection();
    await update();
    await writeFile(join(folder, 'huabu.txt'), `${about('Huabu')}\n${about('Yanglin').split('\n\n')[1]}`);
    expect((await update()).report).toMatchObject({ passages: 4, embedded: 1, changed: 1 });
  });

  it('takes a document that was only renamed without embedding it again', async () => {
    const { update, folder } = await collection();
    await update();
    await rename(join(folder, 'huabu.txt'), join(folder, 'renamed.txt'));
    const { index, report } = await update();
    expect(report).toMatchObject({ documents: 3, embedded: 0, changed: 2 });
    expect(index.passages.map(({ file }) => file)).toEqual(['renamed.txt', 'suzhuang.txt', 'tongcun.txt']);
  });

  it('takes the vectors that another index has of the same text, unless it is made anew on purpose', async () => {
    const one = await collection();
    await one.update();
    const known = vectorsOf(await one.store.read());
    const other = await collection({ ...THREE, 'yanglin.txt': about('Yanglin') });
    expect((await other.update({ known: async () => known })).report).toMatchObject({ passages: 4, embedded: 1 });
    const anew = await other.update({ known: async () => known, rebuild: true });
    expect(anew.report).toMatchObject({ passages: 4, embedded: 4 });
  });

  it('forgets a document that was removed', async () => {
    const { update, folder, store } = await collection();
    await update();
    await rm(join(folder, 'suzhuang.txt'));
    const { index, report } = await update();
    expect(report).toMatchObject({ documents: 2, passages: 2, embedded: 0, changed: 1 });
    expect(index.lexical.has('suzhuang')).toBe(false);
    expect(JSON.stringify(await store.read())).not.toMatch(/suzhuang/i);
  });

  it('notices what is said beside a document', async () => {
    const { update, folder } = await collection();
    await update();
    await writeFile(join(folder, 'huabu.meta.yaml'), 'publisher: The mills of Huabu\n');
    const { index, report } = await update();
    expect(report).toMatchObject({ changed: 1, embedded: 0 });
    expect(index.document('huabu.txt').metadata.publisher).toBe('The mills of Huabu');
  });

  it('finds each passage by its own vectors, after it was read from the disk too', async () => {
    const { update, encoder } = await collection();
    await update();
    const { index } = await update();
    for (const [row, passage] of index.passages.entries()) {
      const query = await encoder.embed(
        `${index.document(passage.file).metadata.title}\n${index.text(passage)}`,
        'question',
      );
      const cosines = index.vectors.cosines(query);
      expect(cosines.indexOf(Math.max(...cosines))).toBe(row);
      expect(index.sentenceCosines(row, query)).toHaveLength(passage.sentences.length);
    }
  });

  it('tells how far it is', async () => {
    const { update } = await collection();
    const told: Progress[] = [];
    await update({ onProgress: (progress) => told.push(progress) });
    expect(told[0]).toEqual({ done: 0, total: 3 });
    expect(told.at(-1)).toEqual({ done: 3, total: 3 });
  });

  it('names the files that it could not use', async () => {
    const { update } = await collection({ ...THREE, 'report.pdf': '%PDF', 'huabu.meta.yaml': 'date: soon' });
    for (const run of ['the first', 'the second']) {
      const { report } = await update();
      expect(
        report.problems.map(({ file }) => file),
        run,
      ).toEqual(['huabu.meta.yaml', 'report.pdf']);
    }
  });
});

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

describe('two that bring one index up to date at once', () => {
  it('both get it, and leave it whole', async () => {
    const { update, store } = await collection();
    const both = await Promise.all([update(), update()]);
    for (const { report } of both) expect(report).toMatchObject({ passages: 3, unsaved: null });
    expect((await store.read())?.passages.map(({ passage }) => passage)).toEqual(both[0].index.passages);
  });
});

describe('what a document leaves out', () => {
  it('is listed whole, the signs of its markup and its raw HTML too', async () => {
    const text = '# Mills\n\n- The mills of Kaihua are old.\n\n<hr class="fine">\n';
    const folder = await folderWith({ 'mills.md': text });
    const store = new VectraStore(join(await folderWith(), 'index'));
    const { index } = await bringUpToDate({ folder, store, encoder: wordEncoder() });
    const { leftOut } = index.document('mills.md');
    expect(leftOut.map(({ span, reason }) => [reason, text.slice(span.start, span.end)])).toEqual([
      ['title', '# Mills'],
      ['markup', '-'],
      ['markup', '<hr class="fine">'],
    ]);
  });
});
