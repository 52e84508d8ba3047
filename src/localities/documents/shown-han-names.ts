import { each, type Steps } from '../../text/in-turns.ts';
import type { Span } from '../../text/span.ts';
import { isChineseWord } from '../chinese-words.ts';
import type { FoundName } from '../find-names.ts';
import { isBareHan, standsAsWord } from '../han-boundaries.ts';
import { splitName } from '../kinds.ts';
import type { ShownName } from './shown-names.ts';

/** Characters that part words; none is in a name. */
const NAME = '(?:(?![的了在和与及或是有为从到对把被这那其各])\\p{Script=Han})';

/** What villages are, and not how they are called: 示范村, 十二个村. */
const NO_PLACE = '(?![一二两三四五六七八九十百几多数每某]+个|示范|贫困|美丽|特色|重点|试点|先进|传统)';

/** 柯城区|石梁镇: what follows a division lies in it. */
const PLACE = new RegExp(
  `${NO_PLACE}${NAME}{2,5}?(?:街道|风景名胜区|风景区|景区|新区|新城|镇|乡|村)(?![镇乡村民庄])`,
  'uy',
);

/** What says of how many schools is spoken, or what is done with one: 一所学校, 新建图书馆. */
const NO_NAME =
  '(?![一二两三四五六七八九十百几多数每某]+[所家个座]|全[省市县区]|城乡|农村|[新修兴扩改重]建|开[办设]|[举创]办|创建|成立|关闭|参观|走进|[公民]办|所属|[有相]关)';

/** 沈阳|工学院: a school keeps the name of its city. 西湖区|学校 are its schools, and 中小学 of two kinds; 大学生 is a person, 大学城 a quarter. */
const INSTITUTION = new RegExp(
  `${NO_NAME}(?:${NAME}{0,6}?(?:大学|学院|中学|医院|博物馆|图书馆)|${NAME}{2,6}?(?:(?<!中)小学|学校))(?![生校城路])`,
  'uy',
);

/** What a Chinese text itself shows to be a locality, by writing its kind with it, right after a division's name; in steps. */
export function* findShownHanNames(text: string, names: readonly FoundName[]): Steps<ShownName[]> {
  const withKind = new Set(names.filter(({ kinds }) => kinds).map(({ span }) => span.start));
  const shown = yield* each(names, (name): ShownName[] => {
    if (name.script !== 'han' || withKind.has(name.span.end)) return [];
    const found = institutionAfter(text, name) ?? placeAfter(text, name);
    return found && isNoOtherWord(text, name) ? [found] : [];
  });
  return shown.flat();
}

/** 新建|图书馆 is no library of 新建区. */
function isNoOtherWord(text: string, name: FoundName): boolean {
  return !isBareHan(name) || (!isChineseWord(name.key) && standsAsWord(text, name.span));
}

function institutionAfter(text: string, { span: { start, end } }: FoundName): ShownName | undefined {
  const rest = matchAt(INSTITUTION, text, end);
  return rest && { name: text.slice(start, rest.end), kind: 'institution', span: { start, end: rest.end } };
}

function placeAfter(text: string, { span, kinds }: FoundName): ShownName | undefined {
  const found = kinds ? matchAt(PLACE, text, span.end) : undefined;
  if (!found) return undefined;
  const name = text.slice(found.start, found.end);
  return { name, kind: splitName(name)?.kinds[0] ?? 'new area', span: found };
}

function matchAt(pattern: RegExp, text: string, start: number): Span | undefined {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match ? { start, end: start + match[0].length } : undefined;
}
