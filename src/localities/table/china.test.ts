import { describe, expect, it } from 'vitest';
import { splitName } from '../kinds.ts';
import type { Locality } from '../locality.ts';
import { readChina } from './china.ts';

const china = readChina();
const byId = new Map(china.map((locality) => [locality.id, locality]));

function get(id: string): Locality {
  const locality = byId.get(id);
  if (!locality) throw new Error(`Not in the gazetteer: ${id}`);
  return locality;
}

describe('every division', () => {
  it('is there once', () => expect(byId.size).toBe(china.length));

  it('lies in one that is there, or is on the first level', () => {
    const astray = china.filter(({ id, parent }) => (parent === null ? !id.endsWith('0000') : !byId.has(parent)));
    expect(astray).toEqual([]);
  });

  it('can be found by its Chinese name and by its pinyin', () => {
    const [han, latin] = [/^\p{Script=Han}+$/u, /^[a-zü]+(?: [a-zü]+)*$/];
    const lost = china.filter(({ stems: [chinese = '', pinyin = ''] }) => !han.test(chinese) || !latin.test(pinyin));
    expect(lost).toEqual([]);
  });

  it('has a Chinese name that is read as its stem and its kind', () => {
    const unread = china.filter(({ names: [chinese = ''], stems: [stem], kind }) => {
      const read = splitName(chinese);
      return read?.stem !== stem || !read?.kinds.includes(kind);
    });
    expect(unread).toEqual([]);
  });

  it('is shown by a name that is read as a name of it and its kind', () => {
    const bare = new Set(['province', 'municipality', 'autonomous region', 'special administrative region', 'city']);
    const unread = china
      .filter(({ name, kind, wholes }) => !bare.has(kind) && !wholes.includes(name))
      .filter(({ name, kind }) => !splitName(name)?.kinds.includes(kind));
    expect(unread.map(({ name }) => name)).toEqual([]);
  });

  it('is counted on its level', () => {
    const levels = china.map(({ id }) => (id.endsWith('0000') ? 1 : id.endsWith('00') ? 2 : 3));
    expect([1, 2, 3].map((level) => levels.filter((other) => other === level).length)).toEqual([34, 355, 2872]);
  });
});

describe('a division is shown', () => {
  it.each([
    ['330000', 'Zhejiang', 'province'],
    ['500000', 'Chongqing', 'municipality'],
    ['150000', 'Inner Mongolia', 'autonomous region'],
    ['820000', 'Macau', 'special administrative region'],
    ['610000', 'Shaanxi', 'province'],
    ['140000', 'Shanxi', 'province'],
    ['330800', 'Quzhou', 'city'],
    ['141100', 'Lüliang', 'city'],
    ['610100', "Xi'an", 'city'],
    ['652900', 'Aksu Prefecture', 'prefecture'],
    ['152500', 'Xilingol League', 'league'],
    ['652800', 'Bayingolin Mongol Autonomous Prefecture', 'autonomous prefecture'],
    ['330802', 'Kecheng District', 'district'],
    ['310115', 'Pudong New Area', 'new area'],
    ['429021', 'Shennongjia Forestry District', 'forestry district'],
    ['520203', 'Liuzhi Special District', 'special district'],
    ['130107', 'Jingxing Mining District', 'district'],
    ['410104', 'Guancheng Hui District', 'district'],
    ['330881', 'Jiangshan City', 'county-level city'],
    ['652827', 'Hejing County', 'county'],
    ['130633', 'Yi County', 'county'],
    ['622926', 'Dongxiang Autonomous County', 'autonomous county'],
    ['622927', "Jishishan Bao'an, Dongxiang and Salar Autonomous County", 'autonomous county'],
    ['451031', 'Longlin Various Nationalities Autonomous County', 'autonomous county'],
    ['150721', 'Arun Banner', 'banner'],
    ['150223', 'Darhan Muminggan United Banner', 'banner'],
    ['150722', 'Morin Dawa Daur Autonomous Banner', 'autonomous banner'],
    ['710800', 'Hsinchu', 'city'],
    ['710600', 'Nantou County', 'county'],
    ['810103', 'Eastern District', 'district'],
  ])('%s as %s', (id, name, kind) => expect(get(id)).toMatchObject({ name, kind }));

  it('with its other names beside', () => {
    expect(get('652827').names).toEqual(['和静县', 'He Jing']);
    expect(get('653100').names).toEqual(['喀什地区', 'Kashi', 'Ka Shi', 'Kaxgar']);
  });
});

describe('a division is found', () => {
  it.each([
    ['652827', ['和静', 'he jing']],
    ['141100', ['吕梁', 'lü liang', 'lv liang']],
    ['130633', ['易', 'yi', 'yi xian']],
    ['150700', ['呼伦贝尔', 'hu lun bei er', 'hulun buir', 'hulun buyr', 'hulunbuir']],
    ['540000', ['西藏', 'xi zang', 'tibet']],
    ['610000', ['陕西', 'shaan xi']],
  ])('as %s by %j', (id, stems) => expect(get(id).stems).toEqual(stems));

  it('by a whole name where a part of it could be anything', () => {
    expect(get('810103')).toMatchObject({ stems: ['东', 'dong', 'dong qu'], wholes: ['Eastern District'] });
  });
});

describe('a division lies', () => {
  it.each([
    ['652827', '652800'],
    ['652800', '650000'],
    ['429004', '420000'],
    ['659001', '650000'],
    ['110101', '110000'],
    ['500240', '500000'],
    ['810202', '810000'],
    ['650000', null],
  ])('%s in %s', (id, parent) => expect(get(id).parent).toBe(parent));
});

it.each(['110100', '469000', '441901', '130171', '320611', '710199'])('leaves out what is no division: %s', (id) => {
  expect(byId.has(id)).toBe(false);
});

it.each([
  ['341500', 'lu an'],
  ['340300', 'beng bu'],
  ['331000', 'tai zhou'],
  ['371522', 'shen'],
  ['410621', 'xun'],
  ['330382', 'yue qing'],
  ['410182', 'xing yang'],
  ['513422', 'mu li'],
  ['511822', 'ying jing'],
  ['361124', 'yan shan'],
  ['441422', 'da bu'],
  ['652823', 'yu li'],
])('reads %s as it is called there: %s', (id, pinyin) => expect(get(id).stems[1]).toBe(pinyin));
