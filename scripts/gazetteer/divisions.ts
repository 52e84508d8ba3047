import { areaList } from '@vant/area-data';

/** A division by its code ("330802") and its whole Chinese name ("柯城区"). */
export type Division = readonly [code: string, name: string];

/** Rows that stand for no division: they hold those that a municipality or a province governs by itself. */
const HOLDERS: ReadonlySet<string> = new Set([
  ...['110100', '120100', '310100', '500100', '500200'],
  ...['419000', '429000', '469000', '659000'],
  ...['810100', '810200', '810300', '820100', '820200'],
]);

/** What prefectures without counties, and those of Taiwan, are divided into are towns, townships and streets. */
const DIVIDED_INTO_TOWNS = /^(?:4419|4420|4604|6202|71\d\d)(?!00)/;

/** By the code, development zones, industrial parks and farms: no division, whatever they are called. */
const ZONE = /(?:7[1-9]|9\d)$/;

/** What the package has and should not. */
const NONE_OR_NO_MORE: ReadonlyMap<string, string> = new Map([
  ['232762', 'Songling, Xinlin and Huzhong are run by the forestry administration'],
  ['232763', 'as Songling'],
  ['232764', 'as Songling'],
  ['320112', 'Jiangbei New Area is a zone of Nanjing, over parts of its districts'],
  ['320611', 'Gangzha went into Chongchuan District in 2020'],
  ['321150', 'Zhenjiang New Area is a zone'],
  ['350527', 'Kinmen is listed where it is governed, with Taiwan'],
  ['350402', 'Meilie went into Sanyuan District in 2021'],
  ['370634', 'Changdao went into Penglai District in 2020'],
  ['460302', 'Xisha District has the code 460301 since it was made in 2020'],
  ['460303', 'Nansha District has the code 460302'],
  ['632857', 'Da Qaidam is an administrative committee'],
]);

/** What it should have and has not. */
const MISSING: readonly Division[] = [
  ['460301', '西沙区'],
  ['460302', '南沙区'],
];

/** Every division of China down to the counties, by code. */
export function divisions(): Division[] {
  const { province_list, city_list, county_list } = areaList;
  const rows = Object.entries({ ...province_list, ...city_list, ...county_list });
  return [...rows.filter(([code]) => isDivision(code)), ...MISSING].sort(([a], [b]) => Number(a) - Number(b));
}

function isDivision(code: string): boolean {
  return !HOLDERS.has(code) && !NONE_OR_NO_MORE.has(code) && !DIVIDED_INTO_TOWNS.test(code) && !ZONE.test(code);
}
