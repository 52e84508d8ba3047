import { ASKING_VERBS, ASKING_WORDS, CHINESE_ASKING_WORDS, CHINESE_MEASURES } from '../../../text/question-words.ts';
import { terms, words } from '../../../text/terms.ts';

/** Words with which English questions and requests begin. */
const BEGINS: ReadonlySet<string> = new Set([
  ...ASKING_WORDS,
  ...ASKING_VERBS,
  ...'tell list show find name give quote'.split(' '),
]);

/** What people say to an answer, and mean no more by it. */
const ACKNOWLEDGES =
  /^(?:(?:thanks?|thank you|thx|ty|cheers|a lot|so much|very much|ok|okay|great|cool|nice|good|perfect|wow|lol|haha|yes|no|got it|i see|bot|多谢|谢谢|感谢|您|你|了|啦|好|的|明白|知道|收到|哈|嗯|是)(?:[\s\p{P}\p{S}\p{M}\u200d]+|(?<=\p{Script=Han})|$))+$/iu;

/** With what people begin to talk, or ask for help. */
const GREETS =
  /^(?:(?:hi|hello|hey|hallo|good (?:morning|afternoon|evening|day)|help|there|bot|fangzhi|你好|您好|早上好|下午好|晚上好|嗨|帮助)(?:[\s\p{P}\p{S}]+|(?<=\p{Script=Han})|$))+$/iu;

/** What makes a Chinese sentence a question. */
const CHINESE = new RegExp(
  `[吗呢]|是否|有没有|是不是|${[...CHINESE_ASKING_WORDS, ...CHINESE_MEASURES].join('|')}`,
  'u',
);

/** Of words that carry meaning: what has fewer is no statement that passages could be about, or no question to answer. */
const LEAST_STATED = 3;
const LEAST_ASKED = 2;

/** How a message that nobody addressed to the bot sounds. */
export type Sound =
  /** Whoever writes it waits for an answer, even for none. */
  | 'question'
  /** Passages may be about it; where there are none, nobody has asked for any. */
  | 'statement'
  /** Thanks, a greeting, a word or two. */
  | 'small talk';

/** How a message sounds. */
export function soundOf(text: string): Sound {
  const meant = terms(text).length;
  if (asks(text)) return meant >= LEAST_ASKED ? 'question' : 'statement';
  return meant >= LEAST_STATED ? 'statement' : 'small talk';
}

/** Whether it is thanks, or the like, and no question. */
export function thanks(text: string): boolean {
  return ACKNOWLEDGES.test(text.trim());
}

/** Whether it is a greeting, or asks for nothing but help. */
export function greets(text: string): boolean {
  return GREETS.test(text.trim());
}

/** Whether a reply to an answer of the bot says no more than that it was read. */
export function acknowledges(text: string): boolean {
  return thanks(text) || (text !== '' && words(text).length === 0);
}

function asks(text: string): boolean {
  const [first = ''] = words(text);
  return /[?？]/.test(text) || BEGINS.has(first) || CHINESE.test(text);
}
