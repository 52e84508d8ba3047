import { readFileSync } from 'node:fs';
import { packageFile } from '../../package-file.ts';
import type { Locality } from '../locality.ts';
import { divisionKind } from './division-kind.ts';

/** The built-in gazetteer, as `npm run gazetteer` makes it. */
const TABLE = packageFile('gazetteer/china.tsv');

/** Marks a name that is whole: "=Eastern District", as "Eastern" alone may be anything. */
const WHOLE = '=';

interface Row {
  readonly code: string;
  /** 和静. */
  readonly chinese: string;
  /** 县. */
  readonly chineseKind: string;
  /** "he jing". */
  readonly pinyin: string;
  /** The first as it is shown; none where that is the pinyin. */
  readonly customary: readonly string[];
}

const NONE: readonly string[] = [];

/**
 * Every division of China down to the counties, by code; those of Taiwan down to its counties and cities. Written for
 * speed, as every start of the program waits for it.
 * @throws Error when the table cannot be read
 */
export function readChina(): Locality[] {
  const rows = readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(readRow);
  const codes = new Set(rows.map(({ code }) => code));
  return rows.map((row) => toLocality(row, codes));
}

function readRow(line: string): Row {
  const cells = line.split('\t');
  const name = cells[1] ?? '';
  const kindAt = name.indexOf('/');
  return {
    code: cells[0] ?? '',
    chinese: name.slice(0, kindAt),
    chineseKind: name.slice(kindAt + 1),
    pinyin: cells[2] ?? '',
    customary: cells[3]?.split('|') ?? NONE,
  };
}

function toLocality(row: Row, codes: ReadonlySet<string>): Locality {
  const { kind, english } = divisionKind(row.code, row.chineseKind);
  const syllables = row.pinyin.split(' ');
  const pinyin = capitalized(joined(syllables));
  const shown = row.customary[0] ?? pinyin;
  const chinese = row.chinese + row.chineseKind;
  const split = syllables.length === 1 ? [] : [syllables.map(capitalized).join(' ')];
  const isCustomary = row.customary.length > 0;
  return {
    id: row.code,
    kind,
    name: isWhole(shown) ? unmarked(shown) : english === '' ? shown : `${shown} ${english}`,
    names: isCustomary ? [chinese, ...otherSpellings(row.customary, [pinyin, ...split])] : [chinese].concat(split),
    parent: parentOf(row.code, codes),
    stems: stemsOf(row),
    wholes: isCustomary ? row.customary.filter(isWhole).map(unmarked) : NONE,
  };
}

function otherSpellings([shown = '', ...others]: readonly string[], pinyin: readonly string[]): string[] {
  return [...new Set([...pinyin, ...others.map(unmarked)])].filter((name) => name !== shown);
}

/** Of one syllable, a name is seldom written without its kind, and then often in pinyin too: "Yixian County". */
const PINYIN_OF_KIND: ReadonlyMap<string, string> = new Map([
  ['县', 'xian'],
  ['区', 'qu'],
  ['市', 'shi'],
]);

/** Of names with the same letters, the one of more words first: it says where "Hulunbuir" may be split. */
function stemsOf({ chinese, chineseKind, pinyin, customary }: Row): string[] {
  const stems = [chinese, pinyin];
  const kind = pinyin.includes(' ') ? undefined : PINYIN_OF_KIND.get(chineseKind);
  if (kind !== undefined) stems.push(`${pinyin} ${kind}`);
  if (pinyin.includes('ü')) stems.push(pinyin.replaceAll('ü', 'v'));
  if (customary.length === 0) return stems;
  const spellings = customary.filter((name) => !isWhole(name)).map((name) => name.toLowerCase());
  return [...stems, ...spellings.sort((a, b) => b.split(' ').length - a.split(' ').length)];
}

/** The nearest of the divisions that its code says it is in; 429021 is in 420000 as there is no 429000. */
function parentOf(code: string, codes: ReadonlySet<string>): string | null {
  const prefecture = `${code.slice(0, 4)}00`;
  if (prefecture !== code && codes.has(prefecture)) return prefecture;
  const province = `${code.slice(0, 2)}0000`;
  return province !== code && codes.has(province) ? province : null;
}

/** Xi'an, not Xian: inside a word, a syllable that begins with a vowel has an apostrophe. */
function joined(syllables: readonly string[]): string {
  let word = '';
  for (const syllable of syllables) {
    word += word !== '' && 'aeo'.includes(syllable.charAt(0)) ? `'${syllable}` : syllable;
  }
  return word;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function isWhole(name: string): boolean {
  return name.startsWith(WHOLE);
}

function unmarked(name: string): string {
  return isWhole(name) ? name.slice(WHOLE.length) : name;
}
