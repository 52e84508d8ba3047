import { type HanWord, writtenHanWords } from '../text/han-words.ts';
import { type Span, slice } from '../text/span.ts';
import type { FoundName } from './find-names.ts';

/** So much text on either side tells where words begin and end. */
const NEAR = 16;
/**
 * What stands before or behind a place's name as a word of its own need not be parted from it by how words are written:
 * 在内丘, 北京和顺义, 龙游人, 和静的医生, 高平和北京.
 */
const HAN_BEFORE = /\p{Script=Han}+(?<![在从和与及])$/u;
const HAN_BEHIND = /^(?![的人和与及到在有])\p{Script=Han}+/u;
/** A longer name is hardly ever in the middle of other words. */
const SHORT = 2;

/** The hundred most usual surnames, which four of five people have, but for those that are often another word: 向, 万, 方. */
const SURNAMES: ReadonlySet<string> = new Set([
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐韩冯邓曹彭肖田董袁潘蒋蔡杜程苏魏吕丁沈姚卢姜崔钟谭陆汪范',
  ...'金石廖贾夏韦付白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤',
  ...['欧阳', '司马', '上官', '诸葛', '司徒', '慕容'],
]);

/** What one character may say before somebody's name, other than being the first half of a word: 和王常山. */
const SMALL_WORDS: ReadonlySet<string> = new Set('的和与及跟给对是由被让叫向请为在');

/** 读书能够开化民智: what follows such words is done, and no place. */
const BEFORE_VERB: ReadonlySet<string> = new Set(['能', '能够', '可以', '会', '不', '很', '更', '最']);

/** One walks on a mountain, 常山上散步, not on a county. */
const FEATURE_END = /[山江河湖海台]$/;

/** Whether a name is so short that it may be in the middle of other words, as 龙游 is in 接龙游戏. */
export function isBareHan({ script, kinds, isWhole, key }: Omit<FoundName, 'span'>): boolean {
  return script === 'han' && kinds === null && !isWhole && key.length === SHORT;
}

/**
 * Whether Chinese characters that are written like a division's name without its kind are a word of their own in a
 * text: not the middle of others (成语接龙游戏 and 公开化 have 龙游 and 开化), a person's given name (王常山), a title's
 * beginning (《文成公主》) or a verb. Of names of three characters and more this is not in doubt.
 */
export function standsAsWord(text: string, span: Span): boolean {
  if (span.end - span.start > SHORT) return true;
  const { name, before, after, behind, isApart, isWord } = around(text, span);
  if (text[span.start - 1] === '《' && behind !== '') return false;
  if (!isApart || (!isWord && mayGoOn(name, behind))) return false;
  return !isGiven(before) && !BEFORE_VERB.has(before.at(-1)?.word ?? '') && !isFeature(name, after);
}

/** Whether such a name is what a person is called behind the surname: the 常山 of 王常山. */
export function followsHanSurname(text: string, span: Span): boolean {
  const { before, isApart } = around(text, span);
  return isApart && isGiven(before);
}

/** The words of a text around a name. */
interface Around {
  readonly name: string;
  readonly before: readonly HanWord[];
  readonly after: readonly HanWord[];
  /** The characters right behind the name. */
  readonly behind: string;
  /** No word is partly in the name. */
  readonly isApart: boolean;
  /** The segmenter knows it. */
  readonly isWord: boolean;
}

function around(text: string, span: Span): Around {
  const ahead = HAN_BEFORE.exec(text.slice(Math.max(0, span.start - NEAR), span.start))?.[0] ?? '';
  const behind = HAN_BEHIND.exec(text.slice(span.end, span.end + NEAR))?.[0] ?? '';
  const name = slice(text, span);
  const words = [...writtenHanWords(ahead + name + behind)];
  const before = words.filter((word) => word.span.end <= ahead.length);
  const after = words.filter((word) => word.span.start >= ahead.length + name.length);
  const isApart = lengthOf(before) === ahead.length && lengthOf(after) === behind.length;
  return { name, before, after, behind, isApart, isWord: before.length + 1 + after.length === words.length };
}

function lengthOf(words: readonly HanWord[]): number {
  return words.reduce((length, { word }) => length + word.length, 0);
}

function isOneWord(text: string): boolean {
  return [...writtenHanWords(text)].length === 1;
}

/**
 * The segmenter does not know all counties. Where the end of one that it does not know and what follows are a word too,
 * the name is doubtful: 清廉 in 医生们德清廉洁.
 */
function mayGoOn(name: string, behind: string): boolean {
  const next = behind.slice(0, 1);
  return next !== '' && isOneWord(name.slice(-1) + next);
}

/** Whether a surname stands right before, and is not itself the end of an unknown name, as the 江 of 衢江 is. */
function isGiven(before: readonly HanWord[]): boolean {
  const [ahead, surname] = [before.at(-2)?.word ?? '', before.at(-1)?.word ?? ''];
  return SURNAMES.has(surname) && (ahead.length !== 1 || SMALL_WORDS.has(ahead));
}

function isFeature(name: string, after: readonly HanWord[]): boolean {
  return FEATURE_END.test(name) && /^[上顶]$/.test(after[0]?.word ?? '');
}
