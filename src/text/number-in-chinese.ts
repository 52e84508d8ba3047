import { multiplied } from './numerals.ts';

/** A month, but for 二月河, who wrote novels, 月球 and 月饼. */
export const MONTH_BEHIND = '月(?![河球亮光饼])';

const DIGIT = '[0-9０-９]';

/** Digits and the Chinese behind them that makes them a month (3月) or a greater number (8万, 3.5亿); 万达 is a name. */
export const NUMBER_IN_CHINESE = [
  `(?<month>[0０]?[1-9１-９]|[1１][0-2０-２]) ?${MONTH_BEHIND}`,
  `(?<number>${DIGIT}{1,3}(?:,${DIGIT}{3})+(?:\\.${DIGIT}+)?|${DIGIT}+(?:\\.${DIGIT}+)?) ?(?<times>万亿|[十百千]?[万亿])(?![达科])`,
].join('|');

/** The word that such a number is read as: "3月", "80000"; undefined where the groups of the match have none. */
export function numberInChinese(groups: Readonly<Record<string, string | undefined>> | undefined): string | undefined {
  if (groups?.month !== undefined) return `${Number(plain(groups.month))}月`;
  if (groups?.number === undefined || groups.times === undefined) return undefined;
  return multiplied(plain(groups.number), groups.times);
}

const MULTIPLIERS = ['万', '亿', '十万', '百万', '千万', '十亿', '百亿', '千亿', '万亿'];
const NUMBER = /^\d+(?:\.\d+)?$/;
const MONTH = /^0?(?:[1-9]|1[0-2])$/;

/** All that a word may be read as where Chinese follows it: "3" is a part of 3月 and 3万. */
export function asBeforeChinese(word: string): string[] {
  if (!NUMBER.test(word)) return [word];
  const months = MONTH.test(word) ? [`${Number(word)}月`] : [];
  return [word, ...months, ...MULTIPLIERS.map((multipliers) => multiplied(word, multipliers))];
}

/** Full-width digits as others, and no commas. */
function plain(number: string): string {
  return number.normalize('NFKC').replaceAll(',', '');
}
