import { CHINESE_KIND, ENGLISH_KIND, type Kinds, PINYIN_KIND } from './kind-words.ts';
import { PEOPLES } from './peoples.ts';

export { CHINESE_KIND, ENGLISH_KIND, LEVEL_OF } from './kind-words.ts';

/** The kinds that a phrase may name, and where the phrase ends, in UTF-16 units of the text. */
export interface KindAfter {
  readonly kinds: Kinds;
  readonly end: number;
}

/** The kinds that a phrase may name, and where the phrase starts. */
export interface KindBefore {
  readonly kinds: Kinds;
  readonly start: number;
  /** "The villages of Kaihua" are its parts, but "the districts of Kecheng and Qujiang" are these. */
  readonly isPlural: boolean;
}

/** A name without its kind. */
export interface SplitName {
  readonly stem: string;
  readonly kinds: Kinds;
}

/** A line may break between a name and its kind; a paragraph does not. */
const GAP = '(?:[^\\S\\n]+|[^\\S\\n]*\\n[^\\S\\n]*)';
/** "City-level" and "Countywide" are words of their own. */
const WORD_END = '(?![\\p{L}\\p{N}]|-\\p{L})';

const ENGLISH_PEOPLE = oneOf([...PEOPLES.values()].flat().map((people) => people.toLowerCase())).replaceAll(
  "'",
  "['’]",
);
/** "Bao'an, Dongxiang and Salar", "Miao-Dong". */
const ENGLISH_PEOPLES = `${ENGLISH_PEOPLE}(?:(?:,?${GAP}and${GAP}|,?${GAP}|-|${GAP}&${GAP})${ENGLISH_PEOPLE})*`;
/**
 * A people stands before what is autonomous or called ethnic: Baoding's "Yi County" is named after a river. Two peoples
 * have districts besides: "Guancheng Hui District".
 */
const LATIN_KIND = [
  `(?:${GAP}${ENGLISH_PEOPLES})?(?:${GAP}ethnic)?${GAP}(?<autonomous>${phrases(ENGLISH_KIND, /^autonomous/)})`,
  `(?:${GAP}${ENGLISH_PEOPLES})?${GAP}ethnic${GAP}(?<ethnic>township|village)`,
  `${GAP}(?:hui|daur)(?:${GAP}ethnic)?${GAP}(?<districts>district)`,
  `${GAP}(?<plain>${phrases(ENGLISH_KIND, /^(?!autonomous)/)}|${phrases(PINYIN_KIND, /^/)})`,
].join('|');

/** A people of one character has its 族: the 水 of 水族, not of 水县. */
const CHINESE_PEOPLE = oneOf(
  [...PEOPLES.keys()].map((people) => (people.length === 1 ? `${people}族` : `${people}族?`)),
);
/** 市场 is a market, 区域 an area, 乡村 the countryside: words that begin like a kind. */
const OTHER_WORDS = '(?!(?<=市)[场面值]|(?<=区)[域别间块]|(?<=乡)[村亲镇土愁音]|(?<=旗)[下帜号舰袍]|(?<=盟)[友约])';
/** 碑林区 is the 区 of 碑林, 清新区 that of 清新: the one forestry district is named, and a new area has a longer name. */
const SHORTER_KIND = '(?!(?<!神农架)林区|(?<!\\p{Script=Han}{2})[新特矿景]区)';
const HAN_KIND = `${SHORTER_KIND}(?<han>${phrases(CHINESE_KIND, /^/)})${OTHER_WORDS}`;
/** A stem that is a people's name leaves its 族 behind: 东乡 + 族自治县. */
const HAN_KIND_OF_PEOPLES = `(?:族|(?:${CHINESE_PEOPLE})+)(?<peoples>自治[区州县旗]|[区乡镇])`;

const AFTER = new RegExp(`(?:${LATIN_KIND})${WORD_END}|${HAN_KIND_OF_PEOPLES}|${HAN_KIND}`, 'uy');
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:the${GAP})?(?<plain>${phrases(ENGLISH_KIND, /^/)})${GAP}of${GAP}$`,
  'u',
);
/** As far as the longest phrase with its white space reaches, back and on. */
const LONGEST_BEFORE = 60;
const LONGEST_AFTER = 160;
/** What stands so close before a kind may make it another word. */
const NEAR = 12;

/** In small letters, as patterns that take no notice of case take a hundred times as long to make. */
function small(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/**
 * The kind that a text gives to the name which ends at the offset: "Hejing| County", "Qiandongnan| Miao and Dong
 * Autonomous Prefecture", "Kecheng and Qujiang| districts", 和静|县; null where none follows.
 */
export function readKindAfter(text: string, offset: number): KindAfter | null {
  const start = Math.max(0, offset - NEAR);
  AFTER.lastIndex = offset - start;
  const match = AFTER.exec(small(text.slice(start, offset + LONGEST_AFTER)));
  const kinds = match && kindsOf(match);
  return kinds && { kinds, end: offset + match[0].length };
}

/**
 * The kind that a text gives to the name which starts at the offset: "the county of |Hejing"; null where none does.
 * What stands before `from` is not read.
 */
export function readKindBefore(text: string, offset: number, from = 0): KindBefore | null {
  const match = BEFORE.exec(small(text.slice(Math.max(from, offset - LONGEST_BEFORE), offset)));
  const kinds = match && kindsOf(match);
  const phrase = match?.groups?.plain ?? '';
  return kinds && { kinds, start: offset - match[0].length, isPlural: singular(phrase) !== phrase };
}

const NAME_WITH_KIND = [
  new RegExp(`^(?<stem>[^\\p{Script=Han}]+?)(?:${LATIN_KIND})$`, 'u'),
  // Two characters at least before a people: 内蒙古自治区 is no 内 of the 蒙古.
  new RegExp(`^(?<stem>.{2,}?)(?:${HAN_KIND_OF_PEOPLES})$`, 'u'),
  new RegExp(`^(?<stem>\\p{Script=Han}+?)(?:${HAN_KIND})$`, 'u'),
];

/** With such a word in front, the kind is a part of the name: "Smart New City", "Old Town", "University Town". */
const BELONGS_TO_KIND =
  /(?:^|\s)(?:new|old|ancient|historic|inner|outer|big|great|little|small|urban|rural|suburban|mining|business|industrial|university|science|technology|sports?|art|film|water|olympic|residential)$/i;

/** Alone, they name nothing; yet there is a Central and Western District, and an Urad Middle Banner. */
const DIRECTION = /^(?:upper|lower|central|middle|(?:north|south|east|west)(?:ern)?)$/i;

/** Parts "Kecheng District" or 和静县 into stem and kind; null for a name without one, or of which it is a part. */
export function splitName(name: string): SplitName | null {
  for (const pattern of NAME_WITH_KIND) {
    const match = pattern.exec(small(name));
    const stem = name.slice(0, match?.groups?.stem?.length ?? 0);
    const kinds = match && kindsOf(match);
    if (kinds) return BELONGS_TO_KIND.test(stem) || DIRECTION.test(stem) ? null : { stem, kinds };
  }
  return null;
}

function kindsOf({ groups = {} }: RegExpExecArray): Kinds | null {
  const { autonomous, ethnic, districts, plain, peoples, han } = groups;
  const chinese = peoples ?? han;
  if (chinese !== undefined) return CHINESE_KIND.get(chinese) ?? null;
  const phrase = singular((autonomous ?? ethnic ?? districts ?? plain ?? '').replaceAll(/\s+/g, ' '));
  return ENGLISH_KIND.get(phrase) ?? PINYIN_KIND.get(phrase) ?? null;
}

/** The phrases that begin so, as a pattern; "counties" follow where more than one county is named. */
function phrases(kinds: ReadonlyMap<string, Kinds>, beginning: RegExp): string {
  const plural = (phrase: string) =>
    kinds === ENGLISH_KIND ? phrase.replace(/y$|$/, (y) => (y ? '(?:y|ies)' : 's?')) : phrase;
  return oneOf([...kinds.keys()].filter((phrase) => beginning.test(phrase)).map(plural)).replaceAll(' ', GAP);
}

function singular(phrase: string): string {
  return phrase.replace(/ies$/, 'y').replace(/s$/, '');
}

/** The longest first, as it is the one meant. */
function oneOf(alternatives: readonly string[]): string {
  return `(?:${[...alternatives].sort((a, b) => b.length - a.length).join('|')})`;
}
