import type { LocalityKind } from '../locality.ts';
import { PEOPLES } from '../peoples.ts';

/** What a division is, and what stands behind its name in English; nothing where the name is shown alone. */
export interface DivisionKind {
  readonly kind: LocalityKind;
  readonly english: string;
}

/** By the end of the Chinese kind, the longest first. */
const KINDS: readonly (readonly [ending: string, kind: LocalityKind, english: string])[] = [
  ['特别行政区', 'special administrative region', ''],
  ['自治区', 'autonomous region', ''],
  ['自治州', 'autonomous prefecture', 'Autonomous Prefecture'],
  ['自治县', 'autonomous county', 'Autonomous County'],
  ['自治旗', 'autonomous banner', 'Autonomous Banner'],
  ['联合旗', 'banner', 'United Banner'],
  ['地区', 'prefecture', 'Prefecture'],
  ['新区', 'new area', 'New Area'],
  ['林区', 'forestry district', 'Forestry District'],
  ['特区', 'special district', 'Special District'],
  ['矿区', 'district', 'Mining District'],
  ['省', 'province', ''],
  ['盟', 'league', 'League'],
  ['区', 'district', 'District'],
  ['县', 'county', 'County'],
  ['旗', 'banner', 'Banner'],
];

/** 各 before 族 stands for all that live there; 土家 is not 土. */
const PEOPLE = new RegExp(`(${[...PEOPLES.keys()].sort((a, b) => b.length - a.length).join('|')})族?`, 'g');

const known = new Map<string, DivisionKind>();

/**
 * What the Chinese kind of a division says: 县, "蒙古自治州", and what it is in English, with the peoples it is named
 * after: "Mongol Autonomous Prefecture". A 市 is what its code says, a municipality, a city or a county-level city.
 * @throws Error for what is no kind of a division
 */
export function divisionKind(code: string, chinese: string): DivisionKind {
  if (chinese === '市') return cityKind(code);
  const found = known.get(chinese) ?? describe(chinese);
  known.set(chinese, found);
  return found;
}

function cityKind(code: string): DivisionKind {
  if (code.endsWith('0000')) return { kind: 'municipality', english: '' };
  return code.endsWith('00') ? { kind: 'city', english: '' } : { kind: 'county-level city', english: 'City' };
}

function describe(chinese: string): DivisionKind {
  const found = KINDS.find(([ending]) => chinese.endsWith(ending));
  if (!found) throw new Error(`Make the gazetteer anew with "npm run gazetteer", as "${chinese}" in it is no kind`);
  const [ending, kind, english] = found;
  const peoples = peoplesIn(chinese.slice(0, -ending.length));
  return { kind, english: english === '' || peoples === '' ? english : `${peoples} ${english}` };
}

/** "Miao and Dong", "Bao'an, Dongxiang and Salar". */
function peoplesIn(chinese: string): string {
  const peoples = Array.from(chinese.matchAll(PEOPLE), ([, people = '']) => PEOPLES.get(people)?.[0] ?? people);
  return [peoples.slice(0, -1).join(', '), ...peoples.slice(-1)].filter((part) => part !== '').join(' and ');
}
