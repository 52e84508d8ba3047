import { describe, expect, it } from 'vitest';
import { libraryOf } from '../index/library.fixture.ts';
import { slice } from '../text/span.ts';
import { kinOf } from './near-duplicates.ts';

const FIRST = 'The mills of Kaihua stand on the upper river and have ground grain since the Song dynasty.';
const NEWS = `${FIRST} They were built of stone that was brought from the other side of the mountains, and every one of them is in use today.`;
const EDITED = NEWS.replace('every one of them is in use today', 'all of them are used today');
const OTHER =
  'The tea of Kaihua grows on the hills of the county, and is picked by hand in the weeks before the rains. Most of it is sold in Quzhou, where it has been drunk for longer than anybody can remember or say.';

async function copiesIn(files: Readonly<Record<string, string>>) {
  const { index } = await libraryOf(files);
  return index.passages.map((passage) => [passage.file, kinOf(passage, null, index).files.toSorted()]);
}

/** What differs, as the first of two documents has it and as the second has. */
async function differences(here: string, there: string) {
  const { index } = await libraryOf({ 'a.txt': here, 'b.txt': there });
  const kin = kinOf(index.passage(0), null, index);
  expect(kin.files).toEqual([]);
  return kin.contradictions.flatMap((one) =>
    one.differences.map((differ) => [
      slice(index.documentText('a.txt'), differ.here),
      slice(index.documentText('b.txt'), differ.there),
    ]),
  );
}

describe('the same news', () => {
  it('is found in other documents, edited a little or not at all', async () => {
    expect(await copiesIn({ 'a.txt': NEWS, 'b.txt': OTHER, 'c.txt': EDITED, 'd.txt': NEWS })).toEqual([
      ['a.txt', ['c.txt', 'd.txt']],
      ['b.txt', []],
      ['c.txt', ['a.txt', 'd.txt']],
      ['d.txt', ['a.txt', 'c.txt']],
    ]);
  });

  it.each([
    ['with other quotation marks', NEWS.replace('Song dynasty', '“Song dynasty”')],
    ['without a clause', NEWS.replace(' that was brought from the other side of the mountains', '')],
    ['with one sentence made of two', NEWS.replace('. They', '; they')],
    ['with numbers in figures', `${NEWS.replace('The mills', 'The 12 mills')}`],
    ['of which only a part is there', FIRST],
  ])('is found %s', async (_, edited) => {
    const text = NEWS.replace('The mills', 'The twelve mills');
    const other = edited === FIRST || edited.includes('12') ? edited : edited.replace('The mills', 'The twelve mills');
    expect(await copiesIn({ 'a.txt': text, 'b.txt': other })).toEqual([
      ['a.txt', ['b.txt']],
      ['b.txt', ['a.txt']],
    ]);
  });

  it('is found in Chinese, with a word more', async () => {
    const text =
      '和静县组织老党员和老干部开展文化创作活动，共画了840幅大型墙画，写了230条墙体标语，展示了党的百年成就。';
    expect(await copiesIn({ 'a.txt': text, 'b.txt': text.replace('展示', '充分展示') })).toEqual([
      ['a.txt', ['b.txt']],
      ['b.txt', ['a.txt']],
    ]);
  });

  it('is not the same words in another order', async () => {
    const shuffled = `${NEWS.slice(0, -1).split(' ').reverse().join(' ')}.`;
    expect(await copiesIn({ 'a.txt': NEWS, 'b.txt': shuffled })).toEqual([
      ['a.txt', []],
      ['b.txt', []],
    ]);
  });

  it.each([
    ['a number', 'since the Song dynasty', 'since 1123'],
    ['a name', 'of Kaihua', 'of Longyou'],
    ['whether it is so', 'have ground', 'have not ground'],
    ['where it stands', 'upper river', 'western river'],
  ])('is not a text in which %s differs', async (_, from, to) => {
    const text = NEWS.replace('since the Song dynasty', 'since 1100').replace('upper river', 'eastern river');
    const other = text
      .replace('since 1100', to.startsWith('since') ? to : 'since 1100')
      .replace('eastern river', to.endsWith('river') ? to : 'eastern river')
      .replace(from, to);
    expect(await copiesIn({ 'a.txt': text, 'b.txt': other })).toEqual([
      ['a.txt', []],
      ['b.txt', []],
    ]);
  });
});

describe('another version', () => {
  const stories =
    'He has successively invited retired cadres and veteran soldiers to tell 42 red stories to the party members of the county.';
  const meeting =
    'On the morning of March 18, a meeting was held by the government to promote the learning of history.';
  const mayor = `The museum of mills was opened by mayor Wang Li with a speech on the history of grinding. ${NEWS}`;

  it.each([
    ['number', stories, stories.replace('42', '24'), ['42', '24']],
    ['number in words', stories.replace('42', 'twelve'), stories.replace('42', 'eleven'), ['twelve', 'eleven']],
    ['day', meeting, meeting.replace('18', '28'), ['18', '28']],
    ['date', meeting, meeting.replace('March 18', 'April 20'), ['March 18', 'April 20']],
    ['name, where all else is the same', mayor, mayor.replace('Wang Li', 'Zhang Min'), ['Wang Li', 'Zhang Min']],
    [
      'number in Chinese',
      '全县共画了840幅大型墙画，写了许多墙体标语，展示了百年成就。',
      '全县共画了480幅大型墙画，写了许多墙体标语，展示了百年成就。',
      ['840', '480'],
    ],
  ])('is a sentence with another %s', async (_, here, there, differ) => {
    expect(await differences(here, there)).toEqual([differ]);
    expect(await differences(there, here)).toEqual([differ.toReversed()]);
  });

  const lectures = 'The district of Kecheng has collected 15 fairly mature lectures for its schools and villages.';
  const trees = 'In 2021, the county planted 500 plum trees along the lake shore and opened a new park there.';
  it.each([
    ['another place', lectures, lectures.replace('Kecheng', 'Qujiang').replace('15', '12')],
    ['another year', trees, trees.replace('2021', '2022').replace('500', '600')],
    [
      'another place, in Chinese',
      '柯城区开展了新时代理论宣讲活动，收集了15个比较成熟的讲座。',
      '衢江区开展了新时代理论宣讲活动，收集了12个比较成熟的讲座。',
    ],
    ['something that hardly any words are said of', 'The school has 42 teachers.', 'The school has 24 teachers.'],
  ])('is no sentence about %s', async (_, here, there) => {
    expect(await differences(here, there)).toEqual([]);
  });

  it.each([
    ['of another year', 'date: 2021-12-01', 'date: 2022-12-01', 'This year the county planted'],
    ['of another day', 'date: 2021-12-05', 'date: 2021-12-06', 'On December DAY, the county planted'],
    ['about another county', 'title: Trees of Kaihua County', 'title: Trees of Longyou County', 'The county planted'],
    ['of a series', 'title: Bulletin of trees No. 12', 'title: Bulletin of trees No. 13', 'The county planted'],
  ])('is no report %s', async (_, meta, otherMeta, start) => {
    const text = (front: string, day: string, number: string) =>
      `---\n${front}\n---\n\n${start.replace('DAY', day)} ${number} plum trees along the lake shore and opened a new park there.\n`;
    const isDay = start.includes('DAY');
    const { index } = await libraryOf({
      'a.md': text(meta, '5', '500'),
      'b.md': text(otherMeta, '6', isDay ? '500' : '600'),
    });
    expect(kinOf(index.passage(0), null, index)).toEqual({ copies: [], files: [], contradictions: [] });
  });

  it('is never in the same document', async () => {
    const { index } = await libraryOf({ 'a.txt': `${stories}\n\n${stories.replace('42', '24')}` });
    for (const passage of index.passages) expect(kinOf(passage, null, index).contradictions).toEqual([]);
  });
});
