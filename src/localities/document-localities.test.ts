import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../documents/document.ts';
import { folderWith, readAlone, readFolder } from '../documents/folder.fixture.ts';
import { documentLocalities } from './document-localities.ts';

/** What each paragraph of a document is about, the most specific first. */
function aboutEach(document: Document): (readonly string[])[] {
  const localities = documentLocalities(document);
  return document.sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => localities.of(paragraph)));
}

const ownOf = async (text: string) => documentLocalities(await readAlone('record.txt', text)).own;

describe('the localities of the seeds', () => {
  let seeds: readonly Document[];
  beforeAll(async () => {
    seeds = (await readFolder('seeds')).documents;
  });

  it('are their own', () => {
    expect(seeds.map((document) => documentLocalities(document).own)).toEqual([
      'Quzhou',
      'Hejing County',
      'Hongshan District',
      'Shenyang Technology Institute (SIT)',
      'Quzhou',
    ]);
  });

  it('are told apart by paragraph where a document goes through the parts of a city', () => {
    expect(seeds[0] && aboutEach(seeds[0])).toEqual([
      ['Quzhou'],
      ['Kecheng District', 'Quzhou'],
      ['Qujiang District', 'Quzhou'],
      ['Longyou County', 'Quzhou'],
      ['Jiangshan County', 'Quzhou'],
      ['Changshan County', 'Quzhou'],
      ['Kaihua County', 'Quzhou'],
      ['Smart New City', 'Quzhou'],
    ]);
  });

  it('stay the document’s own where a paragraph only mentions others', () => {
    for (const number of [1, 2, 3, 4]) {
      const document = seeds[number];
      const own = document && documentLocalities(document).own;
      for (const about of document ? aboutEach(document) : []) expect(about).toEqual([own]);
    }
  });
});

describe('the locality of a document', () => {
  const SENTENCE = 'The mills stand on the upper river and have ground grain since the Song dynasty.';

  it('is the one that it states before any other', async () => {
    const folder = await folderWith({
      'record.txt': `Mills of Longyou County\n\n${SENTENCE}\n`,
      'record.meta.yaml': 'locality: Kaihua County, Zhejiang\n',
    });
    const [document] = (await readFolder(folder)).documents;
    expect(document && documentLocalities(document).own).toBe('Kaihua County');
  });

  it('is the one in its title', async () => {
    expect(await ownOf(`Old mills of Longyou County\n\n${SENTENCE}\n`)).toBe('Longyou County');
  });

  it('is the one that its site is about', async () => {
    const menu = 'About Longyou\n  Offices\n  News\n  Contact\n';
    const text =
      'The mills of Longyou stand on the upper river. In Longyou they have ground grain since the Song dynasty.';
    expect(await ownOf(`${menu}\nOld mills\n\n${text}\n`)).toBe('Longyou');
  });

  it('is the one that it names again and again, also by its abbreviation', async () => {
    const text =
      'Teachers of Huabu Forestry College (HFC) measured the mills. Some came from Longyou County, some from Kaihua County. Later HFC drew them, and HFC printed the drawings. Longyou County paid.';
    expect(await ownOf(`Old mills\n\n${text}\n`)).toBe('Huabu Forestry College (HFC)');
  });

  it('is unknown where nothing shows it', async () => {
    expect(await ownOf(`Old mills\n\n${SENTENCE}\n`)).toBeNull();
    expect(await ownOf(`Old mills\n\nTheir owner once went to Longyou County. ${SENTENCE}\n`)).toBeNull();
  });
});

describe('the localities of a paragraph', () => {
  it.each([
    ['Longyou County has eleven mills, and every one of them is in use today.', ['Longyou County']],
    ['The district of Kecheng has eleven mills, and every one of them is in use.', ['Kecheng District']],
    ['By the middle of that year, Kaihua County had built eleven mills on the river.', ['Kaihua County']],
    ['The Tibet Autonomous Region has eleven mills, and every one of them is in use.', ['Tibet Autonomous Region']],
    ['Eleven mills were drawn on a tour to Mianyang, Sichuan Province, and measured there.', []],
    ['Eleven millers came from Longyou County, and every one of them was old.', []],
    ['Eleven mills turn on the river, and every one of them is in use today.', []],
  ])('in "%s" are what it speaks about', async (sentence, expected) => {
    expect(aboutEach(await readAlone('record.txt', sentence))).toEqual([expected]);
  });

  it('have one name, though the document writes it in two ways', async () => {
    const text =
      'Wuhan Hongshan District built mills on the river in the year after the flood.\n\nThe mills of Hongshan District are in use today, and more are being built.';
    expect(aboutEach(await readAlone('record.txt', `Mills\n\n${text}\n`))[0]).toEqual(['Hongshan District']);
  });
});

describe('a site', () => {
  it('is not about Us', async () => {
    const page = `Home\nNews\nAbout Us\nContact Us\n\nOld mills\n\nUse of the mills is free. Users of the mills came from the whole valley in the old days.\n`;
    expect(documentLocalities(await readAlone('a.txt', page)).own).toBeNull();
  });
});
