/** What a question may ask for. */
export type AnswerKind = 'phone number' | 'sum of money' | 'date' | 'number';

/** A kind of thing that a question may ask for, and how a text shows that it has one. */
interface Kind {
  readonly kind: AnswerKind;
  readonly asks: RegExp;
  readonly has: RegExp;
}

const NUMBER_WORD =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|twice|several';
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow';

/** The most particular first, as only the first that is asked for counts. */
const KINDS: readonly Kind[] = [
  {
    kind: 'phone number',
    asks: /\b(?:phone|telephone|fax|hotline|zip|postal) (?:number|code)\b|电话|邮编/i,
    has: /\d[\d\s()-]{4,}\d/,
  },
  {
    kind: 'sum of money',
    asks: /\bhow much (?:money|does|do|did|is|was|were|will|would)\b.*\b(?:cost|pay|paid|earn|spend|spent|money|worth|charge)|\bhow much money\b|\b(?:price|costs?|fees?|budget|salary|salaries|wages?|tuition|funding)\b|多少钱|价格|费用|预算|工资|学费/i,
    has: /[$€£¥￥]|\b(?:yuan|rmb|renminbi|dollars?|euros?|pounds?|usd|cny)\b|元/i,
  },
  {
    kind: 'date',
    asks: /^\W*when\b|\b(?:what|which) (?:date|day|month|year|time)\b|\bon what date\b|什么时候|何时|哪天|哪一天|哪年|哪一年|几月|几日|几号/i,
    has: new RegExp(
      `\\b(?:${MONTH}|${DAY})\\b|\\b(?:1[5-9]|20)\\d{2}\\b|[\\d〇零一二三四五六七八九十]\\s*(?:年|月|日|号)|\\d{1,2}[:.]\\d{2}|o'clock|[ap]\\.?m\\b`,
      'i',
    ),
  },
  {
    kind: 'number',
    asks: /\bhow (?:many|much|often|big|large|high|tall|long|far|old|fast|deep)\b|\b(?:number|amount|percentage|share|size|population|area) of\b|多少|几[个名人项场次位条种所家]|多[大高长远]|百分之/i,
    // With a capital it is rather part of a name, as in "Three Gorges", unless it opens a sentence.
    has: new RegExp(
      `\\p{Nd}|\\b(?:${NUMBER_WORD})\\b|(?:^|[.!?]\\s+)(?:${capital(NUMBER_WORD)})\\b|[一二三四五六七八九十百千万亿两]`,
      'u',
    ),
  },
];

function capital(words: string): string {
  return words.replace(/(?<=^|\|)\w/g, (letter) => letter.toUpperCase());
}

/** Whether a text has a thing of the kind that the question asks for; true for a question that asks for none of them. */
export function answerKindTest(question: string): (text: string) => boolean {
  const kind = kindOf(question);
  return kind ? (text) => kind.has.test(text) : () => true;
}

/** What a question asks for; null for none of these kinds. */
export function answerKindOf(question: string): AnswerKind | null {
  return kindOf(question)?.kind ?? null;
}

function kindOf(question: string): Kind | undefined {
  return KINDS.find(({ asks }) => asks.test(question));
}
