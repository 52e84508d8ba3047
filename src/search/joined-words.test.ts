import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import { readQuery } from './query.ts';

let library: WordLibrary;
beforeAll(async () => {
  library = await libraryOf({
    'a.txt': 'The Bayinbuluke grassland is can be seen from the road, and the office has a phone: 0570-8090123.',
    'b.txt': 'Steering groups of He Mu came, he saw the mu of the land. The steering group went. Call 05705554321.',
    'c.txt': 'Its website lists the painting and the lake. Old pan, new ting.',
  });
});

const termsOf = async (question: string) => (await readQuery(question, library.index, library.encoder)).terms;

describe('a name that a question writes otherwise than the passages', () => {
  it.each([
    ['Bayin buluke', 'Bayinbuluke'],
    ['Bayinbu luke', 'Bayinbuluke'],
    ['ba yin bu lu ke', 'Bayinbuluke'],
    ['Hemu', 'He Mu'],
    ['steeringgroup', 'steering group'],
    ['web site', 'website'],
    ['05708090123', '0570 8090123'],
    ['0570 555 4321', '05705554321'],
  ])('is searched as they write it: %s', async (written, meant) => {
    expect(await termsOf(written)).toEqual(await termsOf(meant));
  });

  it('stays apart where both words are known and no pinyin', async () => {
    expect(await termsOf('steering groups')).toEqual(['steer', 'group']);
  });

  it('is not taken apart where the parts are not side by side: a slip is likelier', async () => {
    expect(await termsOf('panting')).toEqual(await termsOf('painting'));
  });
});
