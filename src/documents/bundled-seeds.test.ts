import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import { paragraphsOf, readFolder } from './folder.fixture.ts';

describe('the bundled seeds', () => {
  let seeds: readonly Document[];
  const seed = (number: number): Document => {
    const document = seeds[number];
    if (!document) throw new Error(`there is no seed ${number}`);
    return document;
  };

  beforeAll(async () => {
    const { documents, problems } = await readFolder('seeds');
    expect(problems).toEqual([]);
    seeds = documents;
  });

  it.each([
    [0, 'Quzhou Launched a Campaign on Party History Learning and Education'],
    [1, 'He Jing: Take multiple measures to improve the quality and efficiency of party history learning and'],
    [
      2,
      'Focusing on "One-to-Lead and Double-use Three Strengthening" Wuhan Hongshan District promotes the effectiveness of party history learning education',
    ],
    [3, 'A Conference on CCP History Education'],
    [
      4,
      "The Quzhou’s Municipal Party Committee Held a Meeting on Conveying and Following Through the Spirit of President Xi Jinping's Important Speeches and Instructions",
    ],
  ])('calls seed %d by its title', (number, title) => {
    expect(seed(number).metadata.title).toBe(title);
  });

  it.each([
    [0, null],
    [1, 'Bayinbuluke Scenic Area Management Committee, Hejing County'],
    [2, 'Wuhan Party History Learning Education Office Hongshan District Party History Learning Education Office'],
    [3, null],
    [4, null],
  ])('knows who published seed %d', (number, publisher) => {
    expect(seed(number).metadata.publisher).toBe(publisher);
  });

  it('knows the dates that two of them show, and guesses none', () => {
    expect(seeds.map(({ metadata }) => metadata.date)).toEqual([null, '2023-08-08', null, '2022-03-30', null]);
  });

  it('knows the address that one of them shows', () => {
    expect(seed(1).metadata.locality).toMatch(/^Hejing County, Bayingolin Mongolian Autonomous Prefecture, /);
  });

  it.each([
    'About Quzhou',
    'Office of the Mayor',
    'Wu Opera',
    'Produced By',
    '大汉',
    '上一条',
    '下一条',
    'ICP',
    'Browse times',
    'Release time',
    'Description:',
    'Position:',
    'Copyright',
    'Address:',
    'By admin',
    'Translated by',
    'Meeting site',
  ])('takes "%s" for no part of any text', (furniture) => {
    for (const document of seeds) expect(paragraphsOf(document).join('\n')).not.toContain(furniture);
  });

  it('keeps every paragraph of the texts themselves', () => {
    expect(seeds.map((document) => paragraphsOf(document).length)).toEqual([8, 4, 12, 5, 3]);
  });

  it('cuts no character from the ends of a text', () => {
    const text = paragraphsOf(seed(3));
    expect(text[0]).toMatch(/^On January 26, a conference on\s\sCCP history/);
    expect(text.at(-1)).toMatch(/principal, made a summary report$/);
  });
});
