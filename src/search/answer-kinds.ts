import type { Span } from '../text/span.ts';

/** What a question may ask for. */
export type AnswerKind = 'phone number' | 'sum of money' | 'date' | 'number' | 'person';

/** A kind of thing that a question may ask for, and how a text shows that it has one. */
interface Kind {
  readonly kind: AnswerKind;
  readonly asks: RegExp;
  /** Matches each thing of this kind as a whole. */
  readonly has: RegExp;
}

const NUMBER_WORD =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|twice|several';
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow';

/** Written small, two of them are oftener other words. */
const SMALL_MONTH = MONTH.split('|')
  .filter((month) => !/^ma(?:r|y)/.test(month))
  .join('|');

/** "March 18, 2021", as far as it is written. */
const DATE = String.raw`\b(?:\d{1,2}\s+)?(?:${anyCase(MONTH)}|${SMALL_MONTH})\b(?:\.?\s+\d{1,2}\b)?(?:,?\s+\d{4}\b)?`;

/** Digits that count something: no ordinal, no day or year of a date. */
const COUNT = [
  String.raw`(?<![\p{Script=Latin}\p{Nd}]|\p{Nd}[.,:]|\b(?:${capital(MONTH)})\.? )(?!\p{Nd}{4}年)`,
  String.raw`(?<!\b(?:${capital(MONTH)})\.?(?: \p{Nd}+)?,? (?=\p{Nd}{4}\b))`,
  String.raw`\p{Nd}+(?:[.,]\p{Nd}+)*`,
  String.raw`(?!\p{Nd}|[.,:]\p{Nd}|(?:st|nd|rd|th)\b|\s*[月日号]| (?:${capital(MONTH)})\b)`,
].join('');

/** Before a person's name. */
const TITLE =
  '(?:Mr|Mrs|Ms|Dr|Prof)\\.?|Professor|(?:Vice |Deputy )?(?:President|Secretary|Chairman|Chairwoman|Director|Mayor|Governor|Premier|Minister)|Comrade|General|Captain';

/** What the name of an institution, a place or a work has, and that of a person has not. */
const NO_PERSON =
  'The|And|Of|In|On|At|By|For|Party|Communist|Committee|Bureau|Department|Office|Ministry|Congress|Commission|Council|Government|State|National|Provincial|Municipal|Central|Standing|Working|Steering|University|Institute|Academy|School|College|Library|Museum|Hall|Theat(?:er|re)|Hospital|Center|Centre|Company|Group|Team|Army|Corps|Club|Union|League|Association|Province|Prefecture|County|District|City|Town|Township|Village|Street|Road|Avenue|Square|Park|Lake|River|Mountain|Sea|Bay|Island|Bridge|Station|Airport|North|South|East|West|New|Republic|China|Chinese|History|Culture|Education|Study|Learning|Project|Festival|Games|Cup|Prize|Award|War|Revolution|Era|Times|News|Daily';

const GIVEN = String.raw`(?!(?:${NO_PERSON})\b)\p{Lu}[\p{Ll}'’]+`;

/** Two or three words with capitals, of which none is of that kind, or one behind a title; in Chinese no capital tells. */
const PERSON = String.raw`(?<![\p{L}\p{Nd}]|\p{Lu}\p{Ll}+[ -])(?:(?:${TITLE}) ${GIVEN}(?:[ -]${GIVEN}){0,2}|${GIVEN}(?:[ -]${GIVEN}){1,2})(?![ -]?\p{Lu}|\p{Ll})|\p{Script=Han}{2,}`;

/** The most particular first, as only the first that is asked for counts. */
const KINDS: readonly Kind[] = [
  {
    kind: 'phone number',
    asks: /\b(?:phone|telephone|fax|hotline|zip|postal) (?:number|code)\b|电话|邮编/i,
    has: /\d[\d\s()-]{4,}\d/g,
  },
  {
    kind: 'sum of money',
    asks: /\bhow much (?:money|does|do|did|is|was|were|will|would)\b.*\b(?:cost|pay|paid|earn|spend|spent|money|worth|charge)|\bhow much money\b|\b(?:price|costs?|fees?|budget|salary|salaries|wages?|tuition|funding)\b|多少钱|价格|费用|预算|工资|学费/i,
    has: /[$€£¥￥]|\b(?:yuan|rmb|renminbi|dollars?|euros?|pounds?|usd|cny)\b|元/gi,
  },
  {
    kind: 'date',
    asks: /^\W*when\b|\b(?:what|which) (?:date|day|month|year|time)s?\b(?!-| care)|什么时候|(?<!任)何时|哪天|哪一天|哪年|哪一年|哪个月|几月|几日|几号|几点|星期几/i,
    has: new RegExp(
      String.raw`${DATE}|\b(?:${anyCase(DAY)}|${DAY})\b|\b(?:1[5-9]\d|20[0-4])\d\b|(?:[\d〇零一二三四五六七八九十]{1,4}\s?[年月日号]\s?)+|\b\d{1,2}:\d{2}\b|o'clock|\d\s?[apAP]\.?[mM]\b`,
      'g',
    ),
  },
  {
    kind: 'number',
    asks: /\bhow (?:many|much|often|big|large|high|tall|long|far|old|fast|deep)\b(?!-)|(?<!\ba )\b(?:number|amount|percentage|share|size|population|area) of\b|多少|(?<![这那十好])几[个名人项场次位条种所家幅支本篇座部只件批]|(?<![很许更太])多[大高长远](?![学校中型生者])|百分之/i,
    // With a capital it is rather part of a name, as in "Three Gorges", unless it opens a sentence.
    has: new RegExp(
      String.raw`${COUNT}|\b(?:${NUMBER_WORD})\b|(?:^|[.!?]\s+)(?:${capital(NUMBER_WORD)})\b|[一二三四五六七八九十百千万亿两]+`,
      'gu',
    ),
  },
  {
    kind: 'person',
    // "Who is Wang Jicheng" has a name already. (A capital tells only where small letters are told from it.)
    asks: /(?:^|[,;:]|\b(?:[Aa]nd|me|us|know|by|to|from|with))\W*[Ww]ho(?:m|se)?\b(?!\s+(?:is|was|are|were)\s+\p{Lu})|谁|哪位|姓名/u,
    has: new RegExp(PERSON, 'gu'),
  },
];

function anyCase(words: string): string {
  return `${capital(words)}|${words.toUpperCase()}`;
}

function capital(words: string): string {
  return words.replace(/(?<=^|\|)\w/g, (letter) => letter.toUpperCase());
}

/** Where a text has things of the kind that a question asks for, and that the question does not name itself; found one by one. */
export type FindAsked = (text: string) => Generator<Span, void>;

/** @returns null for a question that asks for none of these kinds */
export function findAsked(question: string): FindAsked | null {
  const kind = kindOf(question);
  if (!kind) return null;
  const named = new Set(Array.from(question.matchAll(kind.has), ([thing]) => nameOf(thing)));
  return function* (text) {
    for (const { 0: thing, index } of text.matchAll(kind.has)) {
      if (!named.has(nameOf(thing))) yield { start: index, end: index + thing.length };
    }
  };
}

function nameOf(thing: string): string {
  return thing
    .trim()
    .toLowerCase()
    .replace(/['’]s$/, '');
}

/** Whether a text has what is asked for; any text has it where none of these kinds is. */
export function hasAsked(find: FindAsked | null, text: string): boolean {
  return find === null || find(text).next().done === false;
}

/** What a question asks for; null for none of these kinds. */
export function answerKindOf(question: string): AnswerKind | null {
  return kindOf(question)?.kind ?? null;
}

function kindOf(question: string): Kind | undefined {
  return KINDS.find(({ asks }) => asks.test(question));
}
