import type { PassageIndex } from '../index/passage-index.ts';
import { monthNamed, namesOfMonth } from '../text/calendar-words.ts';
import { type PlacedWord, placedWords, termOf } from '../text/terms.ts';

/** Months that are other words, too: only beside a number or with a capital inside a sentence are they months. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['march', 'may', 'mar', 'sep', 'dec']);

const CHINESE_MONTH = /^(?<month>\d{1,2})月$/;
const NUMBER = /^(?<number>\d{1,4})(?:st|nd|rd|th)?$/;
/** A day as Chinese has it, behind its number. */
const DAY_BEHIND = /^\s?[日号]/;

/** For terms of a question, the terms by which passages in the other script say the same. */
export type SameTerms = ReadonlyMap<string, readonly string[]>;

/**
 * How passages in the other script write the dates of a question: "3月" for March, "18" for 18th; "march" and "18th" for
 * 3月18日. Only by terms that some passage has.
 */
export function datesInOtherScript(question: string, { lexical }: Pick<PassageIndex, 'lexical'>): SameTerms {
  const words = placedWords(question);
  const same = words.map((word, at): [string, string[]] => {
    const beside = [words[at - 1], words[at + 1]];
    const written = [...inEnglish(word, question), ...inChinese(word, beside, question)];
    const terms = written.flatMap((one) => termOf(one) ?? []).filter((term) => lexical.has(term));
    // "May" is a word that carries no meaning, too, and no term.
    return [termOf(word.word) ?? word.word, terms];
  });
  return new Map(same.filter(([, terms]) => terms.length > 0));
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
  const number = numberOf(word);
  if (number !== undefined) return beside.some((one) => one && monthNamed(one.word) > 0) ? [number] : [];
  const month = monthNamed(word);
  if (month === 0) return [];
  const isCapital = span.start > 0 && /^\p{Lu}/u.test(question.slice(span.start, span.end));
  const hasNumber = beside.some((one) => one && numberOf(one.word) !== undefined);
  return hasNumber || isCapital || !OTHER_WORDS.has(word) ? [`${month}月`] : [];
}

function numberOf(word: string): string | undefined {
  return NUMBER.exec(word)?.groups?.number;
}

const SUFFIXES = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const;
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

function ordinal(day: number): string {
  return `${day}${SUFFIXES[ordinals.select(day)]}`;
}
