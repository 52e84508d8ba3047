import { describe, expect, it } from 'vitest';
import { readAlone } from '../../documents/folder.fixture.ts';
import { china } from '../gazetteer.fixture.ts';
import type { Locality } from '../locality.ts';
import { showLocalities } from './shown-localities.ts';

const namesOf = (localities: readonly Locality[]) => localities.map(({ name }) => name);

describe('the localities that a document shows', () => {
  const shown = async (text: string) => {
    const gazetteer = china.with(showLocalities([await readAlone('a.txt', text)], china));
    return showLocalities([await readAlone('a.txt', text)], china).map((one) => [
      one.name,
      one.kind,
      ...namesOf(gazetteer.around(one)).slice(0, 1),
    ]);
  };

  it.each([
    [
      'The millers of Yina Township in Weining County are young.',
      [['Yina Township', 'township', 'Weining Yi, Hui and Miao Autonomous County']],
    ],
    [
      'Millers met at Kaihua Forestry College (KFC) in the spring.',
      [['Kaihua Forestry College', 'institution', 'Kaihua County']],
    ],
    [
      '柯城区石梁镇的磨坊很老。磨坊主来自衢州市第二中学。',
      [
        ['石梁镇', 'town', 'Kecheng District'],
        ['衢州市第二中学', 'institution', 'Quzhou'],
      ],
    ],
    ['沈阳工学院召开了党史学习教育大会。', [['沈阳工学院', 'institution', 'Shenyang']]],
    ['衢州市智慧新城建设了新的磨坊。', [['智慧新城', 'new area', 'Quzhou']]],
    ['开化县的乡村很美，村民在城镇和乡村之间往来。', []],
    ['Chaoyang District of Beijing Opens Libraries', []],
    ['City of Quzhou Celebrates Its Rivers', []],
    ['The County of Hejing Launches Reading Month', []],
    [
      'The millers met in the village of Shangtou in Hejing County.',
      [['Shangtou Village', 'village', 'Hejing County']],
    ],
    ['椒江区一所学校建了花园。台州市椒江区学校的花园很美。', []],
    ['杭州市西湖区中小学建德育基地。西湖区新建图书馆三座。', []],
    ['衢州市大学生参观磨坊。衢州市大学城建了磨坊。', []],
    ['龙游县示范村和开化县十二个村有磨坊，柯城区每个村也有。', []],
    ['Quzhou Opens City Museum. The city is glad.', []],
    [
      '柯城区实验小学和衢州学院有磨坊。',
      [
        ['柯城区实验小学', 'institution', 'Kecheng District'],
        ['衢州学院', 'institution', 'Quzhou'],
      ],
    ],
    ['The old mills of the town, at a school of the village, are in use.', []],
  ])('in %j are %j', async (text, expected) => {
    expect(await shown(text)).toEqual(expected);
  });

  it.each([
    ['Songshan Nature Reserve in Yanqing District, Beijing, is full of life.', ['songshan']],
    ['The mills of Bayinbuluke Scenic Area in Hejing County are old.', ['bayinbuluke']],
    ['They met in the West Lake Scenic Area and in the Old Town Scenic Area.', []],
    ['They met in Panda Nature Reserve, where a panda lives.', []],
    ['They met in the Harmony Scenic Area.', []],
  ])('may be asked for without their kind only where that is a name: of %j are %j', async (text, stems) => {
    const found = showLocalities([await readAlone('a.txt', text)], china);
    expect(found.flatMap((one) => one.stems)).toEqual(stems);
  });
});
