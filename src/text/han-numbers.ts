import { MONTH_BEHIND } from './number-in-chinese.ts';
import { digitByDigit, digitsOf } from './numerals.ts';
import type { Span } from './span.ts';

/** A number that a run of Chinese characters has in numerals. */
export interface HanNumber {
  readonly span: Span;
  /** As it would be written in digits: "15" for 十五, "3月" for the month 三月. */
  readonly word: string;
}

const NUMERALS = /[〇零一二两三四五六七八九十百千万亿]+/g;

/** What is counted with a single numeral; few enough, as many a name has one (三元里, 七台河). */
const COUNTED =
  /^(?:世纪|年代|年级|小时|分钟|公里|千米|厘米|毫米|平方|立方|公顷|公斤|千克|美元|[年岁个位名次届期天日号秒米亩吨种项件本篇册首幅张座栋幢所间层楼级倍户条场批组周]|人(?!转)|家(?!渠))/;
/** Behind a single numeral these make names (三元区, 七里乡), behind several they are counted too. */
const COUNTED_BY_MANY = /^[元块度里台门路分]/;
const MONTH = new RegExp(`^${MONTH_BEHIND}`);
/** What may stand between 十 and what is counted. */
const MORE = /^[多余]/;

const LONGEST_COUNTED = 2;
const LONGEST_BEFORE = 2;
const MONTHS = 12;
const SHORTEST_SERIAL = 3;
const YEAR = 4;

/** What stands around numerals. */
interface Around {
  readonly before: string;
  readonly behind: string;
  /** Whether they are words of their own. */
  isApart(): boolean;
}

/**
 * The numbers that a run of Chinese characters has in numerals. Only what clearly is one: 十五, 三百二十, 二〇二一年, and of
 * single ones those before what is counted (五个, not 五行) or after 第; not 一个, which says no more than "a".
 * @param edges tells where words begin and end, as far as that can be told without knowing of numbers; seldom asked for, as
 * it takes longer than all else
 */
export function hanNumbers(run: string, edges: () => ReadonlySet<number>): HanNumber[] {
  let known: ReadonlySet<number> | undefined;
  const isEdge = (at: number) => {
    known ??= edges();
    return known.has(at);
  };
  return Array.from(run.matchAll(NUMERALS)).flatMap(({ 0: numeral, index: start }) => {
    const end = start + numeral.length;
    const behind = run.slice(end, end + LONGEST_COUNTED);
    const around = {
      before: run.slice(Math.max(0, start - LONGEST_BEFORE), start),
      behind,
      isApart: () => isEdge(start) && isEdge(end),
    };
    const month = monthOf(numeral, around);
    if (month !== undefined) return [{ span: { start, end: end + 1 }, word: `${month}月` }];
    const digits = serial(numeral, around) ?? counted(numeral, around);
    return digits === undefined ? [] : [{ span: { start, end }, word: digits }];
  });
}

function monthOf(numeral: string, { behind }: Around): string | undefined {
  if (!MONTH.test(behind)) return undefined;
  const digits = digitsOf(numeral);
  return digits !== undefined && Number(digits) <= MONTHS ? digits : undefined;
}

/** 二〇二一 anywhere, 一九四九 where it is a year. */
function serial(numeral: string, { behind }: Around): string | undefined {
  if (/^[零〇]/.test(numeral) || numeral.length < SHORTEST_SERIAL) return undefined;
  const isYear = numeral.length === YEAR && behind.startsWith('年');
  return isYear || /[零〇]/.test(numeral) ? digitByDigit(numeral) : undefined;
}

function counted(numeral: string, around: Around): string | undefined {
  const digits = digitsOf(numeral);
  return digits !== undefined && isNumber(numeral, around) ? digits : undefined;
}

function isNumber(numeral: string, { before, behind, isApart }: Around): boolean {
  const isCounting = COUNTED.test(behind);
  if (before.endsWith('第')) return isCounting || numeral.length > 1;
  if (numeral.length > 1) {
    return isCounting || COUNTED_BY_MANY.test(behind) || (!behind.startsWith('大') && isApart());
  }
  if (before.endsWith('分之')) return true;
  if (/[几数好]$/.test(before)) return false;
  if (numeral === '一') return (before.endsWith('月') && /^[日号]/.test(behind)) || behind.startsWith('年级');
  return isCounting || (numeral === '十' && MORE.test(behind));
}
