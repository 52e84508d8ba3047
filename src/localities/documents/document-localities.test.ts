import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../documents/document.ts';
import { folderWith, readAlone, readFolder } from '../../documents/folder.fixture.ts';
import { atOnce } from '../../text/in-turns.ts';
import { china } from '../gazetteer.fixture.ts';
import type { Locality } from '../locality.ts';
import { applyGazetteer } from '../operator/operator-gazetteer.ts';
import { documentLocalitiesInSteps } from './document-localities.ts';
import { showLocalities } from './shown-localities.ts';

const namesOf = (localities: readonly Locality[]) => localities.map(({ name }) => name);

function read(document: Document, others: readonly Document[] = [document]) {
  return atOnce(documentLocalitiesInSteps(document, china.with(showLocalities(others, china))));
}

/** What each paragraph of a document is about. */
function aboutEach(document: Document, others?: readonly Document[]): string[][] {
  const localities = read(document, others);
  return document.sections.flatMap(({ paragraphs }) => paragraphs.map((one) => namesOf(localities.about(one))));
}

const ownOf = async (text: string) => namesOf(read(await readAlone('record.txt', text)).own);

describe('the localities of the seeds', () => {
  let seeds: readonly Document[];
  beforeAll(async () => {
    seeds = (await readFolder('seeds')).documents;
  });

  it('are their own', () => {
    expect(seeds.map((document) => namesOf(read(document, seeds).own))).toEqual([
      ['Quzhou'],
      ['Hejing County'],
      ['Hongshan District'],
      ['Shenyang Technology Institute'],
      ['Quzhou'],
    ]);
  });

  it('are told apart by paragraph where a document goes through the parts of a city', () => {
    expect(seeds[0] && aboutEach(seeds[0], seeds)).toEqual([
      ['Quzhou'],
      ['Kecheng District'],
      ['Qujiang District'],
      ['Longyou County'],
      ['Jiangshan City'],
      ['Changshan County'],
      ['Kaihua County'],
      ['Smart New City'],
    ]);
  });

  it('lie where they lie: the new city in Quzhou, the institute in Shenyang, the district in Wuhan', () => {
    const gazetteer = china.with(showLocalities(seeds, china));
    const within = (document: number) =>
      atOnce(documentLocalitiesInSteps(seeds[document] ?? never(), gazetteer)).own.flatMap((own) =>
        namesOf(gazetteer.around(own)),
      );
    expect(within(2)).toEqual(['Wuhan', 'Hubei']);
    expect(within(3)).toEqual(['Shenyang', 'Liaoning']);
    const newCity = gazetteer.localities.find(({ name }) => name === 'Smart New City');
    expect(newCity && namesOf(gazetteer.around(newCity))).toEqual(['Quzhou', 'Zhejiang']);
  });
});

function never(): never {
  throw new Error('there are five seeds');
}

describe('the locality of a document', () => {
  const SENTENCE = 'The mills stand on the upper river and have ground grain since the Song dynasty.';

  it('is the one that it states before any other', async () => {
    const folder = await folderWith({
      'record.txt': `Mills of Longyou County\n\n${SENTENCE}\n`,
      'record.meta.yaml': 'locality: Kaihua County, Zhejiang\n',
    });
    const [document] = (await readFolder(folder)).documents;
    expect(document && namesOf(read(document).own)).toEqual(['Kaihua County']);
  });

  it('is the one that it states, though nobody has heard of it', async () => {
    const folder = await folderWith({
      'a.txt': `Mills\n\n${SENTENCE}\n`,
      'a.meta.yaml': 'locality: Huabu Hill, Kaihua\n',
    });
    const [document] = (await readFolder(folder)).documents;
    const gazetteer = document && china.with(showLocalities([document], china));
    const [own] = document && gazetteer ? atOnce(documentLocalitiesInSteps(document, gazetteer)).own : [];
    expect(own?.name).toBe('Huabu Hill');
    expect(own && gazetteer && namesOf(gazetteer.around(own))).toEqual(['Kaihua County', 'Quzhou', 'Zhejiang']);
  });

  it.each([
    ['Old mills of Longyou County', ['Longyou County']],
    ['Old mills in Wulong, Chongqing', ['Wulong District']],
    ['Old mills of Longyou and Kaihua in Zhejiang', ['Longyou County', 'Kaihua County']],
    ['浙江省龙游县的老磨坊', ['Longyou County']],
  ])('is the one in its title: %s', async (title, own) => {
    expect(await ownOf(`${title}\n\n${SENTENCE}\n`)).toEqual(own);
  });

  it('is the one that its site is about', async () => {
    const menu = 'About Quzhou\n  Offices\n  News\n  Contact\n';
    const text =
      'The mills of Quzhou stand on the upper river. In Quzhou they have ground grain since the Song dynasty.';
    expect(await ownOf(`${menu}\nOld mills\n\n${text}\n`)).toEqual(['Quzhou']);
  });

  it('is the one in which most of what it names lies', async () => {
    const text =
      'The mills of Kecheng District are old. Those of Longyou County are older. Millers from Wuhan came to see them.';
    expect(await ownOf(`Old mills\n\n${text}\n`)).toEqual(['Quzhou']);
  });

  it('is a school that it names again and again, in the city of its name', async () => {
    const text =
      'Teachers of Kaihua Forestry College (KFC) measured the mills. The drawings of Kaihua Forestry College were printed.';
    expect(await ownOf(`Old mills\n\n${text}\n`)).toEqual(['Kaihua Forestry College']);
  });

  it.each([
    'No. 2 Middle School, Kaihua County',
    'Tea & Bamboo Park, Kaihua County',
    'Village 12, Kaihua County',
    '开化县第二实验学校附属幼儿园及职业技术培训中心',
  ])('is the one that it states, however it is called: %s', async (locality) => {
    const folder = await folderWith({ 'a.txt': `Mills\n\n${SENTENCE}\n`, 'a.meta.yaml': `locality: "${locality}"\n` });
    const [document] = (await readFolder(folder)).documents;
    expect(document && namesOf(read(document).own)).toEqual([locality.split(',')[0]]);
  });

  it('is none where what it states may be several, and makes no new one of it', async () => {
    const folder = await folderWith({
      'a.txt': `Mills\n\n${SENTENCE}\n`,
      'a.meta.yaml': 'locality: Chaoyang District\n',
    });
    const [document] = (await readFolder(folder)).documents;
    expect(document && showLocalities([document], china)).toEqual([]);
    expect(document && namesOf(read(document).own)).toEqual([]);
  });

  it('is none that the operator hides, though a document writes its kind', async () => {
    const { gazetteer } = applyGazetteer('localities:\n  - id: "330824"\n    hide: true\n', china);
    const document = await readAlone('a.md', '# Mills of Kaihua County\n\nKaihua County has mills, says Quzhou.\n');
    const shown = showLocalities([document], gazetteer);
    expect(shown).toEqual([]);
    expect(namesOf(atOnce(documentLocalitiesInSteps(document, gazetteer)).own)).not.toContain('Kaihua County');
  });

  it('is none where what it states is no name', async () => {
    const folder = await folderWith({ 'a.txt': `Mills\n\n${SENTENCE}\n`, 'a.meta.yaml': 'locality: "???"\n' });
    const [document] = (await readFolder(folder)).documents;
    expect(document && showLocalities([document], china)).toEqual([]);
  });

  it('is a school with a long name, or one named after what it teaches', async () => {
    const text =
      'The Changshan Institute of Forestry planted trees. Then the Changshan Institute of Forestry counted them.';
    expect(await ownOf(`Old trees\n\n${text}\n`)).toEqual(['Changshan Institute of Forestry']);
    const schools =
      'Quzhou Experimental International Wenchang School opened. Quzhou Experimental International Zhongxin School did not.';
    const shown = showLocalities([await readAlone('a.txt', schools)], china);
    expect(new Set(shown.map(({ id }) => id)).size).toBe(2);
  });

  it('is unknown where nothing shows it', async () => {
    expect(await ownOf(`Old mills\n\n${SENTENCE}\n`)).toEqual([]);
    expect(await ownOf(`Old mills\n\nTheir owner once went to Longyou County. ${SENTENCE}\n`)).toEqual([]);
    const page = `Home\nNews\nAbout Us\nContact Us\n\nOld mills\n\nUse of the mills is free. Users came from the valley.\n`;
    expect(await ownOf(page)).toEqual([]);
  });
});

describe('the localities of a paragraph', () => {
  it.each([
    ['Longyou County has eleven mills, and every one of them is in use today.', ['Longyou County']],
    ['The district of Kecheng has eleven mills, and every one of them is in use.', ['Kecheng District']],
    ['By the middle of that year, Kaihua County had built eleven mills on the river.', ['Kaihua County']],
    ['The Tibet Autonomous Region has eleven mills, and every one of them is in use.', ['Tibet']],
    ['Eleven mills turn on the river, and every one of them is in use today.', []],
  ])('in "%s" are what it speaks about', async (sentence, expected) => {
    expect(aboutEach(await readAlone('record.txt', sentence))).toEqual([expected]);
  });

  it('are the part of the document’s own that it names, or its subject elsewhere', async () => {
    const paragraphs = [
      'Mills have been built all along the river since the year of the great flood, and more are planned.',
      'Eleven of the oldest mills, all of them of stone, were built by the millers of Kaihua County.',
      'Mills were counted in Kecheng, in Longyou, and in Kaihua, and the oldest of all were drawn.',
      'Wuhan, by contrast, has never had a mill that was driven by water, only windmills on its hills.',
    ];
    const document = await readAlone('a.md', `# Mills of Quzhou\n\n${paragraphs.join('\n\n')}\n`);
    expect(aboutEach(document)).toEqual([['Quzhou'], ['Kaihua County'], ['Quzhou'], ['Wuhan', 'Quzhou']]);
  });

  it('are not where a report was written', async () => {
    const text = 'Hangzhou, July 26 (Xinhua) The mills of the whole country were counted, and every one is in use.';
    const document = await readAlone('a.md', `# Mills of Hebei\n\n${text}\n`);
    expect(aboutEach(document)).toEqual([['Hebei']]);
  });
});
