import { beforeAll, describe, expect, it } from 'vitest';
import { cpuMilliseconds } from '../time.fixture.ts';
import { libraryOf } from './library.fixture.ts';
import { localityCard, passagesAbout } from './locality-card.ts';
import { type LocalityNode, localityTree } from './locality-tree.ts';
import type { PassageIndex } from './passage-index.ts';

const DOCUMENTS = {
  'city.md':
    '# Quzhou\n\nEleven mills were counted all over the prefecture in a year, and Kecheng and Longyou had most.\n',
  'new.md': '---\ndate: 2023-05-06\n---\n# Kaihua County\n\nKaihua County repaired seven mills on the upper river.\n',
  'old.md':
    '---\ndate: 2019-05-06\n---\n# Kaihua County\n\nKaihua County had lost its mills in the flood of that year.\n',
  'wuhan.md': '# Hongshan District, Wuhan\n\nHongshan District planted a thousand plum trees along the lake shore.\n',
};

let index: PassageIndex;
beforeAll(async () => {
  ({ index } = await libraryOf(DOCUMENTS));
});

describe('the card of a locality', () => {
  it('says what it is, where it lies, and what there is about it', () => {
    expect(localityCard('330824', index)).toMatchObject({
      locality: { name: 'Kaihua County', kind: 'county' },
      around: [{ name: 'Quzhou' }, { name: 'Zhejiang' }],
      parts: [],
      passages: 2,
      documents: 2,
      naming: 0,
      newest: '2023-05-06',
    });
  });

  it('counts the parts with the whole, and names those that there is something about', () => {
    const card = localityCard('330800', index);
    expect(card).toMatchObject({ passages: 3, documents: 3, newest: '2023-05-06' });
    expect(card.parts).toEqual([{ id: '330824', name: 'Kaihua County', within: 'Quzhou', passages: 2 }]);
  });

  it('of a locality that is only named says so', () => {
    expect(localityCard('330825', index)).toMatchObject({ passages: 0, documents: 0, naming: 1, newest: null });
  });

  it('is none for an unknown id', () => {
    expect(() => localityCard('atlantis', index)).toThrow(RangeError);
  });
});

describe('the passages about a locality', () => {
  it('come the newest first, those without a date last', () => {
    expect(passagesAbout('330800', index).map(({ file }) => file)).toEqual(['new.md', 'old.md', 'city.md']);
  });
});

describe('the tree of localities', () => {
  const outline = (nodes: readonly LocalityNode[]): unknown[] =>
    nodes.map(({ name, passages, parts }) => [name, passages, ...outline(parts)]);

  it('has all that passages are about, the most passages first', () => {
    expect(outline(localityTree(null, index))).toEqual([
      ['Zhejiang', 3, ['Quzhou', 3, ['Kaihua County', 2]]],
      ['Hubei', 1, ['Wuhan', 1, ['Hongshan District', 1]]],
    ]);
  });

  it('has what lies within a locality', () => {
    expect(outline(localityTree('330000', index))).toEqual([['Quzhou', 3, ['Kaihua County', 2]]]);
    expect(outline(localityTree('330824', index))).toEqual([]);
  });
});

describe('what somebody types', () => {
  const complete = (typed: string, limit = 3) => index.complete(typed, limit).map(({ name }) => name);

  it('is completed in English, in pinyin and in Chinese, by what the collection has', () => {
    expect(complete('kai')[0]).toBe('Kaihua County');
    expect(complete('Kai Hu')[0]).toBe('Kaihua County');
    expect(complete('kaihua c')).toEqual(['Kaihua County']);
    expect(complete('开化')).toEqual(['Kaihua County']);
    expect(complete('hong')[0]).toBe('Hongshan District');
    expect(complete('', 4)).toEqual(['Zhejiang', 'Quzhou', 'Kaihua County', 'Hubei']);
  });

  it('is completed by what is called exactly so first, and with a slip or with what it lies in', () => {
    expect(complete("xi'an")[0]).toBe("Xi'an");
    expect(complete('Ji An', 1)).toEqual(["Ji'an"]);
    expect(complete('Kaihua County, Quz')).toEqual(['Kaihua County']);
    expect(complete('浙江省衢州市开化')).toEqual(['Kaihua County']);
    expect(complete('Kaihau')).toEqual(['Kaihua County']);
  });

  it('is not completed where nothing begins so', () => {
    expect(complete('atlantis')).toEqual([]);
    expect(complete('<@123>')).toEqual([]);
  });

  it('is completed before the next letter is typed', () => {
    complete('a');
    const time = cpuMilliseconds(() => {
      for (const typed of ['q', 'qu', 'quz', '衢', 'h', 'ho']) complete(typed, 25);
    });
    expect(time / 6).toBeLessThan(20);
  });
});
