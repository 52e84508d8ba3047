import { MONTH_NAMES, WEEKDAYS } from '../text/calendar-words.ts';
import { GREAT_NUMBERS, NUMBER_WORDS } from '../text/number-words.ts';
import type { Span } from '../text/span.ts';
import { type AnswerKind, answerKindOf } from './asked-kind.ts';

const NUMBER_WORD = [...NUMBER_WORDS.keys(), ...GREAT_NUMBERS, 'twice', 'several'].join('|');
const MONTH = MONTH_NAMES.join('|');
const DAY = [...WEEKDAYS, 'yesterday', 'today', 'tomorrow'].join('|');

/** Written small, two of them are oftener other words. */
const SMALL_MONTH = MONTH_NAMES.filter((month) => !/^ma[ry]/.test(month)).join('|');

/** "March 18, 2021", as far as it is written. */
const DATE = String.raw`\b(?:\d{1,2}\s+)?(?:${anyCase(MONTH)}|${SMALL_MONTH})\b(?:\.?\s+\d{1,2}\b)?(?:,?\s+\d{4}\b)?`;

/** "1931", "the 1950s", "in 1241" (but "1241 stones"), "44 BC", "the 19th century", "66 million years ago". */
const YEARS = String.raw`\b(?:1[5-9]\d|20[0-4])\ds?\b|(?<=\b(?:in|since|by|until|from|around|before|after|c\.) (?:the )?|\bc|[(–—])1[0-4]\d\ds?\b|\b\d+ (?:BCE?|CE|AD)\b|\bAD \d+\b|\bcentur(?:y|ies)\b|\b(?:years?|months?|weeks?|days?) (?:ago|later|earlier)\b|\b[Tt]he (?:day|week|month|year) (?:after|before)\b|世纪`;

/** Digits that count something: no ordinal, no number of a thing (COVID-19, Article 5), no day or year of a date. */
const COUNT = [
  String.raw`(?<![\p{Script=Latin}\p{Nd}]|\p{L}-|\p{Nd}[.,:]|\b(?:No|Article|Chapter|Section)\.? |\b(?:${capital(MONTH)})\.? )(?!\p{Nd}{4}年)`,
  String.raw`(?<!\b(?:${capital(MONTH)})\.?(?: \p{Nd}+)?,? (?=\p{Nd}{4}\b))`,
  String.raw`\p{Nd}+(?:[.,]\p{Nd}+)*`,
  String.raw`(?!\p{Nd}|[.,:]\p{Nd}|(?:st|nd|rd|th)\b|\s*[月日号]| (?:${capital(MONTH)})\b)`,
].join('');

/** What each kind of thing looks like in a text; each is matched as a whole. */
const THINGS: Readonly<Record<AnswerKind, RegExp>> = {
  'phone number': /\d[\d\s()-]{4,}\d/g,
  'sum of money':
    /[$€£¥￥]|\b(?:yuan|rmb|renminbi|dollars?|euros?|pounds?|usd|cny)\b|(?<=[\d一二三四五六七八九十百千万亿多余几美欧日港]\s?)元|人民币/gi,
  date: new RegExp(
    [
      DATE,
      YEARS,
      String.raw`\b(?:${anyCase(DAY)}|${DAY})\b`,
      String.raw`(?:[\d〇零一二三四五六七八九十]{1,4}\s?[年月日号]\s?)+`,
      String.raw`\b\d{1,2}:\d{2}\b|o'clock|\d\s?[apAP]\.?[mM]\b`,
    ].join('|'),
    'g',
  ),
  number: new RegExp(
    [
      COUNT,
      String.raw`\b(?:${NUMBER_WORD}|${NUMBER_WORD.toUpperCase()})\b`,
      // With a capital it is rather part of a name, as in "Three Gorges", unless it opens a sentence.
      String.raw`(?:^|[.!?]\s+)(?:${capital(NUMBER_WORD)})\b`,
      '(?<![第统唯单])[一二三四五六七八九十百千万亿两]+',
    ].join('|'),
    'gu',
  ),
};

function anyCase(words: string): string {
  return `${capital(words)}|${words.toUpperCase()}`;
}

function capital(words: string): string {
  return words.replace(/(?<=^|\|)\w/g, (letter) => letter.toUpperCase());
}

/** The kind of thing that a question asks for. */
export interface AskedThing {
  readonly kind: AnswerKind;
  /** Where a text has such things that the question does not name itself; found one by one. */
  readonly find: (text: string) => Generator<Span, void>;
}

/** @returns null for a question that asks for none of these kinds */
export function askedThing(question: string): AskedThing | null {
  const kind = answerKindOf(question);
  if (!kind) return null;
  const things = THINGS[kind];
  const named = new Set(Array.from(question.matchAll(things), ([thing]) => nameOf(thing)));
  const find = function* (text: string) {
    for (const { 0: thing, index } of text.matchAll(things)) {
      if (!named.has(nameOf(thing))) yield { start: index, end: index + thing.length };
    }
  };
  return { kind, find };
}

function nameOf(thing: string): string {
  return thing
    .trim()
    .toLowerCase()
    .replace(/['’]s$/, '');
}

/** Whether a text has what is asked for; any text has it where none of these kinds is. */
export function hasAsked(asked: AskedThing | null, text: string): boolean {
  return asked === null || asked.find(text).next().done === false;
}
