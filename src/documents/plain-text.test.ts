import { describe, expect, it } from 'vitest';
import { folderWith, paragraphsOf, readAlone, readFolder } from './folder.fixture.ts';

const BODY = 'The mills of Kaihua stand on the upper river and have ground grain since the Song dynasty.';

describe('body text', () => {
  it.each([
    ['last', 'Powered by the wind from the west, the great mill turned for three hundred years.'],
    ['last', 'Produced by hand, the paper of Kaihua is sold to the cities of the plain.'],
    ['last', 'Source: the chronicle of the monastery says that the first mill was built in 1123.'],
    ['last', 'From: this valley came the stone of which all the bridges of the county are built.'],
    ['first', "Copyright law was first taught in the county's schools in the spring of 2019."],
    ['first', 'Time: that is what the millers say they lacked when the great flood came to the valley.'],
  ])('is kept when its %s paragraph is "%s"', async (place, line) => {
    const parts = place === 'last' ? [BODY, line] : [line, BODY];
    const document = await readAlone('mills.txt', `The old mills\n\n${parts.join('\n\n')}\n`);
    expect(paragraphsOf(document)).toEqual(parts);
  });

  it('keeps a list that a line ending in a colon introduces', async () => {
    const text = `Reading halls\n\nThe following towns of the county opened a reading hall this year:\nHuabu\nTongcun\nSuzhuang\n\n${BODY}\n`;
    expect(paragraphsOf(await readAlone('a.txt', text)).join('\n')).toMatch(/this year:\nHuabu\nTongcun\nSuzhuang/);
  });

  it('keeps list entries in the middle that another document has too', async () => {
    const page = (name: string) =>
      `Halls of ${name}\n\n${BODY}\n\nHuabu\nTongcun\n\nThey are open on every day of the week in ${name}.\n`;
    const { documents } = await readFolder(await folderWith({ 'a.txt': page('Kaihua'), 'b.txt': page('Longyou') }));
    for (const document of documents) expect(paragraphsOf(document)).toContain('Huabu');
  });

  it('is kept whole where a folder has the same document twice', async () => {
    const page = `Halls\n\n${BODY}\n\nHuabu, opened 1931\nTongcun, opened 1932\n\nThey are open on every day of the week, all year.\n`;
    const { documents } = await readFolder(await folderWith({ 'a.txt': page, 'copy of a.txt': page }));
    for (const document of documents) expect(paragraphsOf(document)).toContain('Huabu, opened 1931');
  });
});

describe('a file of very many lines', () => {
  it('is read', async () => {
    const document = await readAlone('a.txt', `${BODY}\n\n${'1234\n'.repeat(150_000)}`);
    expect(paragraphsOf(document)[0]).toBe(BODY);
  });
});

describe('sections', () => {
  it('of two documents may have the same heading', async () => {
    const page = (first: string, name: string) =>
      `${name}\n\n${BODY}\n\n${first}\n\nThe first mill of ${name} was built by a monk with two oxen.\n\nEconomy\n\nThe people of ${name} sell tea and timber to the cities of the plain.\n`;
    const files = { 'a.txt': page('Early history', 'Kaihua'), 'b.txt': page('Old times', 'Longyou') };
    const { documents } = await readFolder(await folderWith(files));
    expect(documents[0]?.sections.map(({ heading }) => heading)).toEqual([null, 'Early history', 'Economy']);
  });
});

describe('a paragraph wrapped by hand', () => {
  it('to two lines is one', async () => {
    const two =
      'The mills of Kaihua stand on the upper river and have ground the grain of the\nwhole valley since the Song dynasty.';
    expect(paragraphsOf(await readAlone('a.txt', `Mills\n\n${two}\n\n${BODY}\n`))).toEqual([two, BODY]);
  });

  it('in Chinese is one', async () => {
    const wrapped =
      '开化县位于浙江省西部，县内有许多古老的水磨坊，其中最大的一座建于\n宋代，至今仍在使用，每年秋天都会有许多游客从各地来到这里参观并\n购买当地出产的茶叶和纸张。';
    expect(paragraphsOf(await readAlone('a.txt', `水磨\n\n${wrapped}\n`))).toEqual([wrapped]);
  });
});
