import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import { folderWith, leftOutFor, paragraphsOf, readAlone, readFolder } from './folder.fixture.ts';

const SITE_PAGE = `首页
新闻中心
政务公开
Visit Longyou
Contact

当前位置：首页 > 新闻中心 > 正文

Longyou opens its forty-second reading hall

来源：Longyou Daily 发布时间：2024年3月5日 责任编辑：王小明

The county of Longyou opened its forty-second reading hall in the village of Xikou on
Tuesday, and some three hundred readers came to see it. The hall has room for twelve
thousand books, of which nine thousand were given by the people of the county.

A third of the books are in the local dialect. They were collected over eleven years by
teachers of the county's schools, who went from house to house and wrote down what they
heard there.

上一篇：Tea picking begins in Kaihua
下一篇：A bridge for Changshan
© 2024 Longyou Daily. All rights reserved.
浙ICP备12345678号 Tel: 0570-1234567
`;

describe('a page of a site that was never seen before', () => {
  let page: Document;
  beforeAll(async () => {
    page = await readAlone('reading-hall.txt', SITE_PAGE);
  });

  it('is known by its title, publisher and date', () => {
    expect(page.metadata).toMatchObject({
      title: 'Longyou opens its forty-second reading hall',
      publisher: 'Longyou Daily',
      date: '2024-03-05',
      url: null,
    });
  });

  it('is read as its two paragraphs, though their lines are wrapped by hand', () => {
    const text = paragraphsOf(page);
    expect(text).toHaveLength(2);
    expect(text[0]).toMatch(/^The county of Longyou opened .*\n.*\n.* the people of the county\.$/);
    expect(text[1]).toMatch(/^A third of the books .*\n.*\nheard there\.$/);
  });

  it('says why each of the other lines is not quoted', () => {
    expect(leftOutFor('menu', page)).toEqual(['首页', '新闻中心', '政务公开', 'Visit Longyou', 'Contact']);
    expect(leftOutFor('title', page)).toEqual(['Longyou opens its forty-second reading hall']);
    expect(leftOutFor('label', page)).toEqual([
      '当前位置：首页 > 新闻中心 > 正文',
      '来源：Longyou Daily 发布时间：2024年3月5日 责任编辑：王小明',
      '上一篇：Tea picking begins in Kaihua',
      '下一篇：A bridge for Changshan',
      '© 2024 Longyou Daily. All rights reserved.',
      '浙ICP备12345678号 Tel: 0570-1234567',
    ]);
  });

  it('is read the same with the line ends of Windows', async () => {
    const windows = await readAlone('reading-hall.txt', SITE_PAGE.replaceAll('\n', '\r\n'));
    expect(windows.metadata).toEqual(page.metadata);
    expect(paragraphsOf(windows)).toEqual(paragraphsOf(page).map((text) => text.replaceAll('\n', '\r\n')));
  });
});

describe('pages of one site', () => {
  it('are freed of the lines that they share', async () => {
    const page = (title: string, text: string) =>
      `The Valley Gazette\n\n${title}\n\n${text}\n\nBack to the front page\n`;
    const { documents } = await readFolder(
      await folderWith({
        'one.txt': page('Tea picking begins in Kaihua', 'The first tea of the year was picked on the hills of Kaihua.'),
        'two.txt': page('A bridge for Changshan', 'The new bridge of Changshan was opened by the people who built it.'),
      }),
    );
    expect(documents.map(({ metadata }) => metadata.title)).toEqual([
      'Tea picking begins in Kaihua',
      'A bridge for Changshan',
    ]);
    for (const document of documents) {
      expect(paragraphsOf(document)).toHaveLength(1);
      expect(leftOutFor('repeated', document)).toEqual(['The Valley Gazette', 'Back to the front page']);
    }
  });
});

describe('the text of a document', () => {
  const BEFORE = 'The mills of Kaihua stand on the upper river and have ground grain since the Song dynasty.';
  const AFTER = 'They were built of stone that was brought from the other side of the mountains.';

  it.each([
    'Time: it took eleven years until the first of them turned.',
    'Source: the chronicle of the monastery, which a monk wrote down in 1123.',
    '来源：县志。',
    'Copyright',
    'By Wang Li',
    'Address: 4 Mill Lane, Kaihua',
    'Home > Mills > Kaihua',
  ])('keeps "%s" where it stands in the middle', async (line) => {
    const document = await readAlone('mills.txt', `The mills\n\n${BEFORE}\n\n${line}\n\n${AFTER}\n`);
    const kept = [...paragraphsOf(document), ...document.sections.map(({ heading }) => heading)];
    expect(kept).toEqual(expect.arrayContaining([BEFORE, line, AFTER]));
  });

  it('is parted into sections by the headings within it', async () => {
    const document = await readAlone('mills.txt', `The mills\n\n${BEFORE}\n\nHow they were built\n\n${AFTER}\n`);
    expect(document.sections.map(({ heading }) => heading)).toEqual([null, 'How they were built']);
    expect(leftOutFor('heading', document)).toEqual(['How they were built']);
  });

  it('is kept whole where it has no title and one sentence', async () => {
    const document = await readAlone('a_short-note.txt', BEFORE);
    expect(document.metadata.title).toBe('a short note');
    expect(paragraphsOf(document)).toEqual([BEFORE]);
  });

  it('is kept where it is a list without any sentence', async () => {
    const document = await readAlone('mills.txt', 'Mills of the county\nUpper mill, 1123\nLower mill, 1240\n');
    expect(document.metadata.title).toBe('Mills of the county');
    expect(paragraphsOf(document)).toEqual(['Upper mill, 1123', 'Lower mill, 1240']);
  });

  it('may be Chinese', async () => {
    const text = '开化县位于浙江省西部，县内有许多古老的水磨坊，其中最大的一座建于宋代。';
    const document = await readAlone('水磨坊.txt', `开化的水磨坊\n\n发布时间：2021-07-01 来源：开化日报\n\n${text}\n`);
    expect(document.metadata).toMatchObject({ title: '开化的水磨坊', publisher: '开化日报', date: '2021-07-01' });
    expect(paragraphsOf(document)).toEqual([text]);
  });
});

describe('what a page says of itself', () => {
  const TEXT = 'The mills of Kaihua stand on the upper river and have ground grain since the Song dynasty.';

  it.each([
    ['Mills of Kaihua - ChinaNews.com', 'ChinaNews.com'],
    ['Mills of Kaihua | Kaihua Daily', 'Kaihua Daily'],
  ])('parts the site from the title in "%s"', async (line, publisher) => {
    const { metadata } = await readAlone('mills.txt', `${line}\n\n${TEXT}\n`);
    expect(metadata).toMatchObject({ title: 'Mills of Kaihua', publisher });
  });

  it('takes the holder of the copyright for the publisher, but never the maker of the software', async () => {
    const mills = (line: string) => readAlone('mills.txt', `The mills\n\n${TEXT}\n\n${line}\n`);
    expect((await mills('Copyright: 2021-2024 Kaihua Heritage Office')).metadata.publisher).toBe(
      'Kaihua Heritage Office',
    );
    expect((await mills('Copyright: Bright CMS Software')).metadata.publisher).toBeNull();
  });

  it('takes a link from its label', async () => {
    const { metadata } = await readAlone('mills.txt', `The mills\n\nURL: https://example.org/mills?id=4\n\n${TEXT}\n`);
    expect(metadata.url).toBe('https://example.org/mills?id=4');
  });
});

describe('a line that begins with a date', () => {
  const BODY = 'The mills of Kaihua stand on the upper river and have ground grain since the Song dynasty.';

  it.each([
    ['来源:衢州日报 2023-01-15', '衢州日报', '2023-01-15'],
    ['来源: 湖州在线 2022-06-02 10:11', '湖州在线', '2022-06-02'],
    ['来源：人民网（2021年3月5日）', '人民网', '2021-03-05'],
    ['来源:衢州日报    2023-01-15', '衢州日报', '2023-01-15'],
    ['来源:衢州日报 作者:李文国 2023-01-15', '衢州日报', '2023-01-15'],
    ['Source: Beijing Youth Daily 2021-09-01', 'Beijing Youth Daily', '2021-09-01'],
    ['Source: Beijing Youth Daily, September 1, 2021', 'Beijing Youth Daily', '2021-09-01'],
    ['Source: Studio 2021', 'Studio 2021', null],
    ['Source: Quzhou Daily 2021-09-01 Time: 2021-09-02', 'Quzhou Daily', '2021-09-02'],
  ])('parts the date from who published it in "%s"', async (line, publisher, date) => {
    const { metadata } = await readAlone(
      'mill.txt',
      `An old mill\n\n${line}\n\nThe mill by the river was built in 1123.\n`,
    );
    expect([metadata.publisher, metadata.date]).toEqual([publisher, date]);
  });

  it('and goes on with labels tells of the page', async () => {
    const line = '2020-07-26 15:43:42 Source: chinanews.com Author: Chen Hai Editor: Chen Hai';
    const document = await readAlone('a.txt', `Mills\n\n${line}\n${BODY}\n`);
    expect(document.metadata).toMatchObject({ title: 'Mills', date: '2020-07-26', publisher: 'chinanews.com' });
    expect(paragraphsOf(document)).toEqual([BODY]);
  });

  it('and goes on with text is text', async () => {
    const line = '2020-07-26 is the day on which the last of the mills was opened to the public.';
    expect(paragraphsOf(await readAlone('a.txt', `Mills\n\n${line}\n\n${BODY}\n`))).toEqual([line, BODY]);
  });
});
