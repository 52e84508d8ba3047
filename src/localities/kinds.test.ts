import { describe, expect, it } from 'vitest';
import { CHINESE_KIND, ENGLISH_KIND, LEVEL_OF } from './kind-words.ts';
import { readKindAfter, readKindBefore, splitName } from './kinds.ts';
import { LOCALITY_KINDS } from './locality.ts';

/** The text's "|" stands where the name ends; answers with the first kind and what is left of the text behind it. */
function after(text: string): readonly [string, string] | null {
  const found = readKindAfter(text.replace('|', ''), text.indexOf('|'));
  return found && [found.kinds[0], text.replace('|', '').slice(found.end)];
}

/** The text's "|" stands where the name starts; answers with the first kind and what is left of the text before it. */
function before(text: string): readonly [string, string] | null {
  const found = readKindBefore(text.replace('|', ''), text.indexOf('|'));
  return found && [found.kinds[0], text.slice(0, found.start)];
}

function split(name: string): readonly [string, string] | null {
  const found = splitName(name);
  return found && [found.stem, found.kinds[0]];
}

describe('the kind behind a name', () => {
  it.each([
    ['Hejing| County lies in Xinjiang', 'county', ' lies in Xinjiang'],
    ['Hejing| county.', 'county', '.'],
    ["Kecheng| District's schools", 'district', "'s schools"],
    ['Jiangshan|\nCity', 'city', ''],
    ['Pudong| New Area', 'new area', ''],
    ['Pudong| New District', 'new area', ''],
    ['Shennongjia| Forestry District', 'forestry district', ''],
    ['Arun| Banner', 'banner', ''],
    ['Macao| Special Administrative Region', 'special administrative region', ''],
    ['Kecheng and Qujiang| districts', 'district', ''],
    ['Changshan and Kaihua| counties', 'county', ''],
    ['Hejing| Xian', 'county', ''],
    ['Quzhou| Shi', 'city', ''],
  ])('is read in %j', (text, kind, rest) => expect(after(text)).toEqual([kind, rest]));

  it.each([
    ['Bayingolin| Mongol Autonomous Prefecture', 'autonomous prefecture'],
    ['Bayingolin| Mongolian Autonomous Prefecture', 'autonomous prefecture'],
    ['Qiandongnan| Miao and Dong Autonomous Prefecture', 'autonomous prefecture'],
    ['Jishishan| Bao’an, Dongxiang and Salar Autonomous County', 'autonomous county'],
    ['Shuangjiang| Lahu, Va, Blang, and Dai Autonomous County', 'autonomous county'],
    ['Changyang| Tujia Ethnic Autonomous County', 'autonomous county'],
    ['Longsheng| Various Nationalities Autonomous County', 'autonomous county'],
    ['Morin Dawa| Daur Autonomous Banner', 'autonomous banner'],
    ['Ewenki| Autonomous Banner', 'autonomous banner'],
    ['Xinjiang| Uyghur Autonomous Region', 'autonomous region'],
    ['Guancheng| Hui District', 'district'],
    ['Jingning| She Ethnic Township', 'township'],
    ['巴音郭楞|蒙古自治州', 'autonomous prefecture'],
    ['东乡|族自治县', 'autonomous county'],
    ['恩施|土家族苗族自治州', 'autonomous prefecture'],
    ['隆林|各族自治县', 'autonomous county'],
    ['莫力达瓦|达斡尔族自治旗', 'autonomous banner'],
    ['梅里斯|达斡尔族区', 'district'],
    ['柳家|畲族乡', 'township'],
  ])('is read behind the peoples in %j', (text, kind) => expect(after(text)).toEqual([kind, '']));

  it.each([
    ['和静|县城', 'county', '城'],
    ['浦东|新区的', 'new area', '的'],
    ['神农架|林区', 'forestry district', ''],
    ['烂柯山|风景区', 'scenic area', ''],
    ['阿克苏|地区', 'prefecture', ''],
    ['凉山|州', 'autonomous prefecture', ''],
  ])('is read in %j', (text, kind, rest) => expect(after(text)).toEqual([kind, rest]));

  it.each([
    'Hejing| is a county',
    'Hejing|\n\nCounty roads',
    'Hejing|County',
    'Smart| New City',
    'Quzhou| Cityscape',
    'Hejing| county-level roads',
    'Baoding| Yi County',
    '江山|市场',
    '和静|区域',
    '衢州|乡村',
    '衢州|城区',
  ])('is not seen in %j', (text) => expect(after(text)).toBeNull());

  it('may be one of several where the word is', () => {
    expect(readKindAfter('Chongqing City', 9)?.kinds).toEqual(['city', 'municipality', 'county-level city']);
    expect(readKindAfter('和静县', 2)?.kinds).toEqual(['county', 'autonomous county']);
  });
});

describe('the kind in front of a name', () => {
  it.each([
    ['in the county of |Hejing', 'county', 'in '],
    ['City of |Quzhou', 'city', ''],
    ['the autonomous region of |Tibet', 'autonomous region', ''],
    ['in the districts of |Kecheng and Qujiang', 'district', 'in '],
  ])('is read in %j', (text, kind, rest) => expect(before(text)).toEqual([kind, rest]));

  it.each(['the people of |Hejing', 'velocity of |Quzhou', 'the county |Hejing', 'the county-city of |Hejing'])(
    'is not seen in %j',
    (text) => expect(before(text)).toBeNull(),
  );
});

describe('a name with its kind', () => {
  it.each([
    ['Kecheng District', 'Kecheng', 'district'],
    ['Pudong New Area', 'Pudong', 'new area'],
    ['Bayingolin Mongol Autonomous Prefecture', 'Bayingolin', 'autonomous prefecture'],
    ['Inner Mongolia Autonomous Region', 'Inner Mongolia', 'autonomous region'],
    ['Urad Middle Banner', 'Urad Middle', 'banner'],
    ["Xi'an City", "Xi'an", 'city'],
    ['和静县', '和静', 'county'],
    ['内蒙古自治区', '内蒙古', 'autonomous region'],
    ['克孜勒苏柯尔克孜自治州', '克孜勒苏', 'autonomous prefecture'],
    ['东乡族自治县', '东乡', 'autonomous county'],
    ['孟村回族自治县', '孟村', 'autonomous county'],
    ['易县', '易', 'county'],
    ['碑林区', '碑林', 'district'],
    ['清新区', '清新', 'district'],
    ['沈北新区', '沈北', 'new area'],
    ['神农架林区', '神农架', 'forestry district'],
    ['管城回族区', '管城', 'district'],
    ['井陉矿区', '井陉', 'district'],
    ['达尔罕茂明安联合旗', '达尔罕茂明安', 'banner'],
  ])('is parted: %s', (name, stem, kind) => expect(split(name)).toEqual([stem, kind]));

  it.each([
    'Smart New City',
    'Old Town',
    'North District',
    'Hejing',
    'County',
    '和静',
    '县',
    'Hejing County Museum',
    '',
  ])('is left whole: %j', (name) => expect(split(name)).toBeNull());
});

it('knows what level every kind stands on that a word can name', () => {
  const named = [...ENGLISH_KIND.values(), ...CHINESE_KIND.values()].flat();
  const inNoWord = LOCALITY_KINDS.filter((kind) => !named.includes(kind));
  expect(inNoWord).toEqual(['institution', 'country', 'other']);
  expect([LEVEL_OF.municipality, LEVEL_OF.city, LEVEL_OF.district, LEVEL_OF.town]).toEqual([1, 2, 3, 4]);
});
