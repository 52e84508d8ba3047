import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../text/in-turns.ts';
import { cpuMilliseconds } from '../../time.fixture.ts';
import { china } from '../gazetteer.fixture.ts';
import { namesIn } from './mention.ts';

/** What a text names: as it is written, and the division code. */
function mentions(text: string): string[] {
  const whole = { role: 'body', text, span: { start: 0, end: text.length } } as const;
  return atOnce(namesIn([whole], china))
    .flatMap(({ mentions }) => mentions)
    .map(({ locality, span }) => `${text.slice(span.start, span.end)} ${locality.id}`);
}

describe('the localities that a document names', () => {
  it.each([
    ['The mills of Hongshan District in Wuhan are old.', ['Hongshan District 420111', 'Wuhan 420100']],
    ['The mills of Hongshan District, Chifeng, are old.', ['Hongshan District 150402', 'Chifeng 150400']],
    ['A Wuhan miller came. The Wuhan mills are old.', ['Wuhan 420100', 'Wuhan 420100']],
    ['Quzhou and Kaihua build mills.', ['Quzhou 330800', 'Kaihua 330824']],
    ['Quzhou County lies in Handan, Hebei.', ['Quzhou County 130435', 'Handan 130400', 'Hebei 130000']],
    ["Kaihua County's mills, Zhejiang", ['Kaihua County 330824', 'Zhejiang 330000']],
    ['the counties of Jilin Province and the districts of Jilin City', ['Jilin Province 220000', 'Jilin City 220200']],
    ['Shaanxi is not Shanxi.', ['Shaanxi 610000', 'Shanxi 140000']],
    [
      'Hejing County in Bayingolin Mongolian Autonomous Prefecture',
      ['Hejing County 652827', 'Bayingolin Mongolian Autonomous Prefecture 652800'],
    ],
    ['Xi’an, Yan’an and Hohhot', ['Xi’an 610100', 'Yan’an 610600', 'Hohhot 150100']],
    ['Jiangshan County, Quzhou', ['Jiangshan County 330881', 'Quzhou 330800']],
    ['Longyou\nCounty of Zhejiang', ['Longyou\nCounty 330825', 'Zhejiang 330000']],
    ['Arun Banner, Inner Mongolia', ['Arun Banner 150721', 'Inner Mongolia 150000']],
    ['武汉市洪山区和赤峰市红山区', ['武汉市 420100', '洪山区 420111', '赤峰市 150400', '红山区 150402']],
    [
      '新疆维吾尔自治区巴音郭楞蒙古自治州和静县',
      ['新疆维吾尔自治区 650000', '巴音郭楞蒙古自治州 652800', '和静县 652827'],
    ],
    [
      '北京市朝阳区有图书馆。长春市朝阳区有公园。',
      ['北京市 110000', '朝阳区 110105', '长春市 220100', '朝阳区 220104'],
    ],
    [
      'Hongshan District, Wuhan, met Hongshan District, Chifeng.',
      ['Hongshan District 420111', 'Wuhan 420100', 'Hongshan District 150402', 'Chifeng 150400'],
    ],
    ['他从上海南站去北京。', ['上海 310000', '北京 110000']],
  ])('in %j', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  it('are told from the title though a name stands apart in it: He Jing is Hejing County there', () => {
    expect(mentions('He Jing: many measures. The meeting of Hejing County was opened by He Jing.')).toEqual([
      'He Jing 652827',
      'Hejing County 652827',
      'He Jing 652827',
    ]);
  });

  it.each([
    'Secretary Xi Jinping met Li Datong and Luo Yang.',
    'In the Hunan Daily he read of Poyang Lake.',
    'Hongshan District is old.',
    'A long date: he and fu went to the county of the mills.',
    'The dean guided us; a mile of boxing; Yi said so, and He too.',
    'Muhammad Ali went there.',
  ])('are none in %j', (text) => {
    expect(mentions(text)).toEqual([]);
  });

  it.each([
    ['衢州开化和龙游共建公路。', ['衢州 330800', '开化 330824', '龙游 330825']],
    ['衢州市有开化、常山两地。', ['衢州市 330800', '开化 330824', '常山 330822']],
    ['衢州人从龙游来,在开化召开会议。', ['衢州 330800', '龙游 330825', '开化 330824']],
  ])('are, of Chinese counties without their kind, those that are words of their own in %s', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  it.each([
    ['衢州市柯城区推进信息公开化,孩子们玩成语接龙游戏。', ['衢州市 330800', '柯城区 330802']],
    ['衢州市的王常山主持会议,李开化朗读诗歌,张龙游说话。', ['衢州市 330800']],
    ['温州市演出舞剧《文成公主》。太平阳光照耀大地。', ['温州市 330300']],
    ['湖州市的师生长兴奋,医生们德清廉洁,工作安吉祥和。', ['湖州市 330500']],
  ])('are none in the middle of other words, and no persons, though their city is named: %s', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  it.each([
    ['江西省南昌市新建五座图书馆,两地友好往来,人们爱好和平。', ['江西省 360000', '南昌市 360100']],
    ['台州市的学生每天上三门课。', ['台州市 331000']],
    ['宜春市与伊春市缔结友好城市。', ['宜春市 360900', '伊春市 230700']],
    ['浙江省衢州市的王常山开会。常山说,衢州很好。', ['浙江省 330000', '衢州市 330800', '衢州 330800']],
    ['清晨朝阳升起。', []],
  ])('are no other words that are written alike, nor whoever is called so elsewhere: %s', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  it.each([
    ['南昌市新建区很大。新建的人多。', ['南昌市 360100', '新建区 360112', '新建 360112']],
    ['天津的和平、河西两区。', ['天津 120000', '和平 120101', '河西 120103']],
    ['衢州的王常山到开化和常山开会。', ['衢州 330800', '开化 330824', '常山 330822']],
    ['王常山来自衢州市常山县。常山很好。', ['衢州市 330800', '常山县 330822', '常山 330822']],
  ])('are such words where the full name, or a neighbour listed with it, tells: %s', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  it('are found in one pass: a book of 200 KB takes a fraction of a second, and knows no Chinese county', () => {
    const text = readFileSync(new URL('../../../LICENSE', import.meta.url), 'utf8');
    const book = text.repeat(200_000 / text.length + 1);
    const time = cpuMilliseconds(() => expect(mentions(book)).toEqual([]));
    expect(time).toBeLessThan(1_500);
  });
});
