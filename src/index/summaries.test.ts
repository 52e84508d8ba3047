import { beforeAll, describe, expect, it } from 'vitest';
import { libraryIn } from './library.fixture.ts';
import type { PassageIndex } from './passage-index.ts';
import { summaries } from './summaries.ts';

let index: PassageIndex;
beforeAll(async () => {
  index = (await libraryIn('seeds')).index;
});

describe('the list of documents', () => {
  it('has every document with all its passages, in the order of the files', () => {
    const all = summaries(index);
    expect(all.map(({ file }) => file.slice(0, 3))).toEqual(['000', '001', '002', '003', '004']);
    expect(all.flatMap(({ passages }) => passages)).toEqual(index.passages);
    expect(all[1]).toMatchObject({ date: '2023-08-08', localities: [{ name: 'Hejing County' }], url: null });
  });

  it('names each locality of a document once', () => {
    const localities = summaries(index)[0]?.localities ?? [];
    expect(localities).toContainEqual({ id: '330824', name: 'Kaihua County', within: 'Quzhou' });
    expect(new Set(localities.map(({ id }) => id)).size).toBe(localities.length);
  });
});

describe('a passage', () => {
  it('is found by its id, and by no other', () => {
    for (const passage of index.passages) expect(index.find(passage.id)).toBe(passage);
    expect(index.find('____________')).toBeUndefined();
  });

  it('is among those of its document, and of no other', () => {
    for (const { file } of index.snapshot.documents) {
      expect(index.passagesOf(file)).toEqual(index.passages.filter((passage) => passage.file === file));
    }
    expect(index.passagesOf('atlantis.txt')).toEqual([]);
  });

  it('beyond the last one is refused', () => {
    expect(() => index.passage(index.passages.length)).toThrow(RangeError);
  });
});
