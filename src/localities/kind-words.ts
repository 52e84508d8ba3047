import type { LocalityKind } from './locality.ts';

/** What a word for a kind may mean, the likeliest first. */
export type Kinds = readonly [LocalityKind, ...LocalityKind[]];

const CITY: Kinds = ['city', 'municipality', 'county-level city'];

/** What English calls the kinds; small letters, words one space apart. */
export const ENGLISH_KIND: ReadonlyMap<string, Kinds> = new Map<string, Kinds>([
  ['province', ['province']],
  ['municipality', ['municipality', 'city']],
  ['autonomous region', ['autonomous region']],
  ['region', ['autonomous region']],
  ['special administrative region', ['special administrative region']],
  ['city', CITY],
  ['prefecture', ['prefecture', 'autonomous prefecture']],
  ['autonomous prefecture', ['autonomous prefecture']],
  ['league', ['league']],
  ['district', ['district']],
  ['new district', ['new area']],
  ['new area', ['new area']],
  ['mining district', ['district']],
  ['forestry district', ['forestry district']],
  ['special district', ['special district']],
  ['county', ['county', 'autonomous county']],
  ['autonomous county', ['autonomous county']],
  ['banner', ['banner', 'autonomous banner']],
  ['united banner', ['banner']],
  ['autonomous banner', ['autonomous banner']],
  ['subdistrict', ['subdistrict']],
  ['sub-district', ['subdistrict']],
  ['town', ['town']],
  ['township', ['township']],
  ['village', ['village']],
  ['scenic area', ['scenic area']],
]);

/** The same in pinyin: "Hejing Xian". */
export const PINYIN_KIND: ReadonlyMap<string, Kinds> = new Map<string, Kinds>([
  ['sheng', ['province']],
  ['zizhiqu', ['autonomous region']],
  ['shi', CITY],
  ['diqu', ['prefecture']],
  ['zhou', ['autonomous prefecture']],
  ['zizhizhou', ['autonomous prefecture']],
  ['meng', ['league']],
  ['qu', ['district']],
  ['xinqu', ['new area', 'district']],
  ['xin qu', ['new area', 'district']],
  ['xian', ['county', 'autonomous county']],
  ['zizhixian', ['autonomous county']],
  ['qi', ['banner', 'autonomous banner']],
]);

/** The same in Chinese; 州 is how an autonomous prefecture is called for short. */
export const CHINESE_KIND: ReadonlyMap<string, Kinds> = new Map<string, Kinds>([
  ['省', ['province']],
  ['自治区', ['autonomous region']],
  ['特别行政区', ['special administrative region']],
  ['市', CITY],
  ['地区', ['prefecture']],
  ['自治州', ['autonomous prefecture']],
  ['州', ['autonomous prefecture']],
  ['盟', ['league']],
  ['区', ['district']],
  ['新区', ['new area']],
  ['矿区', ['district']],
  ['林区', ['forestry district']],
  ['特区', ['special district']],
  ['县', ['county', 'autonomous county']],
  ['自治县', ['autonomous county']],
  ['旗', ['banner', 'autonomous banner']],
  ['联合旗', ['banner']],
  ['自治旗', ['autonomous banner']],
  ['街道', ['subdistrict']],
  ['镇', ['town']],
  ['乡', ['township']],
  ['村', ['village']],
  ['景区', ['scenic area']],
  ['风景区', ['scenic area']],
  ['风景名胜区', ['scenic area']],
]);

/**
 * How high a kind stands: 0 the country, 1 what a province is, 2 what a prefecture is, 3 what a county is, 4 what lies
 * below, or stands on no level.
 */
export const LEVEL_OF: Readonly<Record<LocalityKind, 0 | 1 | 2 | 3 | 4>> = {
  country: 0,
  province: 1,
  municipality: 1,
  'autonomous region': 1,
  'special administrative region': 1,
  city: 2,
  prefecture: 2,
  'autonomous prefecture': 2,
  league: 2,
  district: 3,
  county: 3,
  'county-level city': 3,
  'autonomous county': 3,
  banner: 3,
  'autonomous banner': 3,
  'new area': 3,
  'forestry district': 3,
  'special district': 3,
  subdistrict: 4,
  town: 4,
  township: 4,
  village: 4,
  'scenic area': 4,
  institution: 4,
  other: 4,
};
