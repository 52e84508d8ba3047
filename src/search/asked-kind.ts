import { MEASURES } from '../text/question-words.ts';

/** What a question may ask for. */
export type AnswerKind = 'phone number' | 'sum of money' | 'date' | 'number';

const COUNTED = 'number|amount|percentage|share|size|population|area';
const PAID = 'price|costs?|fees?|budget|salary|salaries|wages?|tuition|funding';

/** A noun like "price" or "number" tells what is asked for, unless another word does: "Who paid the fees?", "What affects wages?" */
const NOUN_ALONE = [
  String.raw`^(?!.*\b(?:who|whom|whose|where|why|which|how(?! (?:much|high|big|large)\b)|(?:type|kind|sort)s? of)\b|.*\bwhat\W*$)`,
  String.raw`(?!.*\bwhat (?!(?:is|was|are|were|do|does|did|will|would|the|total|${COUNTED}|${PAID})\b))`,
].join('');

/** How questions ask for each; the most particular first, as only the first that is asked for counts. */
const ASKS: readonly (readonly [AnswerKind, RegExp])[] = [
  ['phone number', oneOf(String.raw`\b(?:phone|telephone|fax|hotline|zip|postal) (?:number|code)\b`, '电话|邮编')],
  [
    'sum of money',
    oneOf(
      String.raw`\bhow much money\b`,
      String.raw`\bhow much (?:does|do|did|is|was|were|will|would)\b.*\b(?:cost|pay|paid|earn|spend|spent|worth|charge)`,
      String.raw`${NOUN_ALONE}.*\b(?:${PAID})\b`,
      '多少钱|价格|费用|预算|工资|学费',
    ),
  ],
  [
    'date',
    oneOf(
      // "When it rains, what …" asks for something else.
      String.raw`^\W*when\b(?!.*(?:, ?(?:what|who|whom|which|how|where|why)\b|\bwhat\W*$))`,
      String.raw`\b(?:what|which) (?:date|day|month|year|time)s?\b(?!-| care)`,
      '什么时候|(?<!任)何时|哪天|哪一天|哪年|哪一年|哪个月|几月|几日|几号|几点|星期几',
    ),
  ],
  [
    'number',
    oneOf(
      String.raw`\bhow (?:${MEASURES.join('|')})\b(?!-)`,
      String.raw`${NOUN_ALONE}.*(?<!\ba )\b(?:${COUNTED}) of\b`,
      '(?<![这那十好])几[个名人项场次位条种所家幅支本篇座部只件批]|多少|百分之',
      '(?<![很许更太])多[大高长远久宽厚深](?![学校中型生者刻])|有多[重快]|多[重快](?=[?？]|$)',
    ),
  ],
];

function oneOf(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'i');
}

/** What a question asks for; null for none of these kinds. */
export function answerKindOf(question: string): AnswerKind | null {
  return ASKS.find(([, asks]) => asks.test(question))?.[0] ?? null;
}
