import type { PassageIndex } from '../index/passage-index.ts';
import { monthNamed, namesOfMonth } from '../text/calendar-words.ts';
import { type PlacedWord, placedWords, termOf } from '../text/terms.ts';

/** Months that are other words, too: only beside a number or with a capital inside a sentence are they months. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['march', 'may', 'mar', 'sep', 'dec']);

const CHINESE_MONTH = /^(?<month>\d{1,2})月$/;
const NUMBER = /^(?<number>\d{1,4})(?:st|nd|rd|th)?$/;
/** A day as Chinese has it, behind its number. */
const DAY_BEHIND = /^\s?[日号]/;

/**
 * The terms of how passages in the other script write the dates of a question: "3月" for March, "18" for 18th; "march" and
 * "18th" for 3月18日. Only those that some passage has.
 */
export function datesInOtherScript(question: string, { lexical }: Pick<PassageIndex, 'lexical'>): string[] {
  const words = placedWords(question);
  const written = words.flatMap((word, at) => [
    ...inEnglish(word, question),
    ...inChinese(word, [words[at - 1], words[at + 1]], question),
  ]);
  const terms = written.flatMap((word) => termOf(word) ?? []);
  return [...new Set(terms)].filter((term) => lexical.has(term));
}

function inEnglish({ word, span }: PlacedWord, question: string): string[] {
  const month = CHINESE_MONTH.exec(word)?.groups?.month;
  if (month !== undefined) return namesOfMonth(Number(month));
  const isDay = NUMBER.test(word) && DAY_BEHIND.test(question.slice(span.end));
  return isDay ? [ordinal(Number(word))] : [];
}

function inChinese(
  { word, span }: PlacedWord,
  beside: readonly (PlacedWord | undefined)[],
  question: string,
): string[] {
  const month = monthNamed(word);
  if (month === 0) return [];
  const numbers = beside.flatMap((one) => (one && NUMBER.exec(one.word)?.groups?.number) ?? []);
  const isCapital = span.start > 0 && /^\p{Lu}/u.test(question.slice(span.start, span.end));
  const isMonth = numbers.length > 0 || isCapital || !OTHER_WORDS.has(word);
  return isMonth ? [`${month}月`, ...numbers] : [];
}

const SUFFIXES = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const;
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

function ordinal(day: number): string {
  return `${day}${SUFFIXES[ordinals.select(day)]}`;
}
