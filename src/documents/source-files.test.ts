import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from './folder.fixture.ts';
import { CollectionError, readSourceFiles, readText } from './source-files.ts';

const TEXT = 'The mills of Kaihua stand on the upper river.';

describe("the documents' folder", () => {
  it('is read with all that lies below it, in the order of the names', async () => {
    const folder = await folderWith({ 'b.md': TEXT, 'a.txt': TEXT, 'county/towns/c.TXT': TEXT, 'd.markdown': TEXT });
    const { files, problems } = await readSourceFiles(folder);
    expect(files.map(({ file }) => file)).toEqual(['a.txt', 'b.md', 'county/towns/c.TXT', 'd.markdown']);
    expect(problems).toEqual([]);
  });

  it('may have a name with signs that mean something in patterns', async () => {
    const folder = join(await folderWith({ 'records [2021] (a+b)!/{x}, *.txt': TEXT }), 'records [2021] (a+b)!');
    expect((await readSourceFiles(folder)).files.map(({ file }) => file)).toEqual(['{x}, *.txt']);
  });

  it('is read on though some of its files cannot be, and those are named with the reason', async () => {
    const folder = await folderWith({
      'binary.txt': Uint8Array.from({ length: 512 }, (_, index) => index % 256),
      'empty.txt': '',
      'good.txt': TEXT,
      'photo.jpg': Uint8Array.of(0xff, 0xd8),
      'report.pdf': '%PDF-1.7',
      'white.txt': ' \r\n\t\u3000\n',
    });
    const { files, problems } = await readSourceFiles(folder);
    expect(files.map(({ file }) => file)).toEqual(['good.txt']);
    expect(problems).toEqual([
      { file: 'binary.txt', reason: 'it is not text, or in an unknown encoding' },
      { file: 'empty.txt', reason: 'it is empty' },
      { file: 'photo.jpg', reason: 'only .txt and .md files are read' },
      { file: 'report.pdf', reason: 'only .txt and .md files are read' },
      { file: 'white.txt', reason: 'it is empty' },
    ]);
  });

  it('is read on past a folder that is called like a document, and a link to nowhere', async () => {
    const folder = await folderWith({ 'chapter.txt/inside.txt': TEXT, 'good.txt': TEXT });
    await symlink(join(folder, 'nowhere'), join(folder, 'gone.txt'));
    const { files } = await readSourceFiles(folder);
    expect(files.map(({ file }) => file)).toEqual(['chapter.txt/inside.txt', 'good.txt']);
  });

  it('may have a gazetteer at its root, which is no document', async () => {
    const folder = await folderWith({
      'a.txt': TEXT,
      'gazetteer.yaml': '',
      'gazetteer.yml': '',
      'b/gazetteer.yaml': '',
    });
    const { files, problems } = await readSourceFiles(folder);
    expect(files.map(({ file }) => file)).toEqual(['a.txt']);
    expect(problems).toEqual([{ file: 'b/gazetteer.yaml', reason: 'only .txt and .md files are read' }]);
  });

  it('may link to itself', async () => {
    const folder = await folderWith({ 'good.txt': TEXT });
    await symlink(folder, join(folder, 'again'));
    expect((await readSourceFiles(folder)).files.map(({ file }) => file)).toContain('good.txt');
  });

  it('that is missing is called so, with the setting to change', async () => {
    const folder = join(await folderWith(), 'nowhere');
    await expect(readSourceFiles(folder)).rejects.toThrow(CollectionError);
    await expect(readSourceFiles(folder)).rejects.toThrow(/nowhere" cannot be read: set DOCUMENTS/);
  });

  it('that is a file is called so', async () => {
    const folder = join(await folderWith({ 'a.txt': TEXT }), 'a.txt');
    await expect(readSourceFiles(folder)).rejects.toThrow(/a\.txt" is a file, not a folder: set DOCUMENTS/);
  });

  it('that is empty is called so', async () => {
    await expect(readSourceFiles(await folderWith())).rejects.toThrow(/No document was found in .*: put \.txt or \.md/);
  });

  it('without a usable document is called so, with what was tried', async () => {
    const folder = await folderWith({ 'report.pdf': '%PDF-1.7', 'empty.txt': '' });
    await expect(readSourceFiles(folder)).rejects.toThrow(CollectionError);
    await expect(readSourceFiles(folder)).rejects.toThrow(/empty\.txt: it is empty; report\.pdf: only \.txt and \.md/);
  });
});

describe("the documents' folder together with what was added", () => {
  it('is read as one, what was added below "added/"', async () => {
    const shared = await folderWith({ 'b.txt': TEXT, 'added.txt': TEXT });
    const added = await folderWith({ 'a.txt': 'mine', 'c/d.md': TEXT, 'a.meta.yaml': 'publisher: The mills' });
    const { files, problems } = await readSourceFiles({ shared, added });
    expect(files.map(({ file }) => file)).toEqual(['added.txt', 'added/a.txt', 'added/c/d.md', 'b.txt']);
    expect(files[1]).toMatchObject({ text: 'mine', given: { publisher: 'The mills' } });
    expect(problems).toEqual([]);
    for (const { file, sha256, text } of files)
      expect(await readText({ shared, added }, file)).toEqual({ sha256, text });
  });

  it('is as if nothing was added where that folder is missing or empty', async () => {
    const shared = await folderWith({ 'b.txt': TEXT, 'added/a.txt': TEXT });
    for (const added of [join(shared, 'nowhere'), await folderWith()]) {
      const { files } = await readSourceFiles({ shared, added });
      expect(files.map(({ file }) => file)).toEqual(['added/a.txt', 'b.txt']);
      expect((await readText({ shared, added }, 'added/a.txt')).text).toBe(TEXT);
    }
  });

  it('has what was added where both have a name, and says so', async () => {
    const shared = await folderWith({ 'added/a.txt': TEXT });
    const added = await folderWith({ 'a.txt': 'mine' });
    const { files, problems } = await readSourceFiles({ shared, added });
    expect(files.map(({ text }) => text)).toEqual(['mine']);
    expect(problems).toEqual([{ file: 'added/a.txt', reason: 'the one that was added hides the other' }]);
    expect((await readText({ shared, added }, 'added/a.txt')).text).toBe('mine');
  });
});

describe('the hash of a file', () => {
  it('is that of its bytes', async () => {
    const folder = await folderWith({ 'a.txt': 'abc' });
    const { sha256 } = await readText(folder, 'a.txt');
    expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('tells texts apart that differ in a byte order mark only', async () => {
    const folder = await folderWith({ 'a.txt': 'abc', 'b.txt': '\ufeffabc' });
    const [a, b] = await Promise.all([readText(folder, 'a.txt'), readText(folder, 'b.txt')]);
    expect(a.text).toBe(b.text);
    expect(a.sha256).not.toBe(b.sha256);
  });
});
