import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../documents/folder.fixture.ts';
import { about, collection, THREE, timesBelow } from './bring-up-to-date.fixture.ts';
import { bringUpToDate, vectorsOf } from './bring-up-to-date.ts';
import type { Progress } from './index-report.ts';
import { VectraStore } from './vectra-store.ts';
import { wordEncoder } from './word-encoder.fixture.ts';

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
    expect((await store.read())?.passages.map(({ passage }) => passage)).toMatchObject(index.passages);
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

describe('two that bring one index up to date at once', () => {
  it('both get it, and leave it whole', async () => {
    const { update, store } = await collection();
    const both = await Promise.all([update(), update()]);
    for (const { report } of both) expect(report).toMatchObject({ passages: 3, unsaved: null });
    expect((await store.read())?.passages.map(({ passage }) => passage)).toMatchObject(both[0].index.passages);
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
