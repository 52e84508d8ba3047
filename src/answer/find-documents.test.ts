import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf } from '../index/library.fixture.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { documentsMeant, findDocuments } from './find-documents.ts';

const page = (title: string, date?: string) =>
  `---\ntitle: "${title}"\n${date ? `date: ${date}\n` : ''}---\n\nEvery document has a sentence of its own, which is long enough to be quoted.\n`;

let index: PassageIndex;
beforeAll(async () => {
  const library = await libraryOf({
    'a/mills.md': page('Mills of Huabu', '2021-01-01'),
    'b/mills.md': page('Windmills', '2023-01-01'),
    'lanterns.md': page('Lanterns of Kaihua', '2022-01-01'),
    'lanterns-2.md': page('Lanterns  of  the Mills', '2024-01-01'),
    'han.md': page('衢州市的水磨坊'),
    'cafe.txt.md': page('Café Mill'),
  });
  index = library.index;
});

const filesFor = (written: string, limit?: number) => findDocuments(written, index, limit).map(({ file }) => file);
const meant = (written: string) => documentsMeant(written, index).map(({ file }) => file);

describe('the documents that somebody may mean', () => {
  it('are those that are called so, then those that begin so, have such words, or have it anywhere', () => {
    expect(filesFor('mills')).toEqual(['b/mills.md', 'a/mills.md', 'lanterns-2.md']);
    expect(filesFor('mill')).toEqual(['b/mills.md', 'a/mills.md', 'lanterns-2.md', 'cafe.txt.md']);
    expect(filesFor('mill h')).toEqual(['a/mills.md', 'lanterns-2.md']);
    expect(filesFor('indmill')).toEqual(['b/mills.md']);
  });

  it('are found whatever the case, accents, white space and order of the words', () => {
    expect(filesFor('  LANTERNS  of KAI')).toEqual(['lanterns.md']);
    expect(filesFor('cafe m')).toEqual(['cafe.txt.md']);
    expect(filesFor('kaihua lanterns')).toEqual(['lanterns.md']);
    expect(filesFor('水磨')).toEqual(['han.md']);
  });

  it('are all of them where nothing is written, the newest first and what has no date last', () => {
    expect(filesFor('')).toEqual(['lanterns-2.md', 'b/mills.md', 'lanterns.md', 'a/mills.md', 'cafe.txt.md', 'han.md']);
    expect(filesFor('', 2)).toEqual(['lanterns-2.md', 'b/mills.md']);
    expect(filesFor('dragons')).toEqual([]);
  });

  it('are found by any part of a title', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(40), fc.nat(40), (which, start, length) => {
        const document = index.snapshot.documents[which];
        const part = document?.metadata.title.slice(start, start + length) ?? '';
        expect(filesFor(part)).toContain(document?.file);
      }),
    );
  });
});

describe('a document is meant', () => {
  it.each([
    ['a/mills.md', ['a/mills.md']],
    ['windmills', ['b/mills.md']],
    ['mills of', ['a/mills.md']],
    ['lanterns', ['lanterns.md']],
    ['lanterns-', ['lanterns-2.md']],
    ['LANTERNS OF K', ['lanterns.md']],
    ['衢州', ['han.md']],
  ])('by its file, its title, or the beginning of either ("%s")', (written, files) => {
    expect(meant(written)).toEqual(files);
  });

  it.each([
    ['mills.md', ['b/mills.md', 'a/mills.md']],
    ['lanterns of', ['lanterns-2.md', 'lanterns.md']],
  ])('or another, where two are called or begin so ("%s")', (written, files) => {
    expect(meant(written)).toEqual(files);
  });

  it.each(['', ' ', 'kaihua', 'dragons'])('by nothing else ("%s")', (written) => {
    expect(meant(written)).toEqual([]);
  });
});
