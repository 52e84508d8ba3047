import { describe, expect, it } from 'vitest';
import { libraryOf } from '../index/library.fixture.ts';
import { nearDuplicates } from './near-duplicates.ts';

const NEWS =
  'The mills of Kaihua stand on the upper river and have ground grain since the Song dynasty. They were built of stone that was brought from the other side of the mountains, and every one of them is in use today.';
const EDITED = NEWS.replace('every one of them is in use today', 'all of them are used today');
const OTHER =
  'The tea of Kaihua grows on the hills of the county, and is picked by hand in the weeks before the rains. Most of it is sold in Quzhou, where it has been drunk for longer than anybody can remember or say.';

async function duplicatesIn(files: Readonly<Record<string, string>>) {
  const { index } = await libraryOf(files);
  return index.passages.map((passage) => [passage.file, nearDuplicates(passage, index).map(({ file }) => file)]);
}

describe('nearDuplicates', () => {
  it('finds the same news in other documents, edited a little or not at all', async () => {
    const files = { 'a.txt': NEWS, 'b.txt': OTHER, 'c.txt': EDITED, 'd.txt': NEWS };
    expect(await duplicatesIn(files)).toEqual([
      ['a.txt', ['c.txt', 'd.txt']],
      ['b.txt', []],
      ['c.txt', ['a.txt', 'd.txt']],
      ['d.txt', ['a.txt', 'c.txt']],
    ]);
  });

  it('does not take the same words in another order for the same', async () => {
    const shuffled = `${NEWS.slice(0, -1).split(' ').reverse().join(' ')}.`;
    expect(await duplicatesIn({ 'a.txt': NEWS, 'b.txt': shuffled })).toEqual([
      ['a.txt', []],
      ['b.txt', []],
    ]);
  });

  it.each([
    ['a number', 'since the Song dynasty', 'since 1123'],
    ['a name', 'of Kaihua', 'of Longyou'],
  ])('does not take texts for the same in which %s differs', async (_, from, to) => {
    expect(await duplicatesIn({ 'a.txt': NEWS, 'b.txt': NEWS.replace(from, to) })).toEqual([
      ['a.txt', []],
      ['b.txt', []],
    ]);
  });
});
