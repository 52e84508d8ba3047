import { ASKING_WORDS, CHINESE_ASKING_WORDS, CHINESE_MEASURES, MEASURES } from '../text/question-words.ts';
import { termOf, words } from '../text/terms.ts';
import type { QuestionSyntax } from './read-syntax.ts';

/** Of these, a question word makes a question ("How long?", 几个), but they say nothing of what it is about. */
const IDLE: ReadonlySet<string> = new Set([
  ...MEASURES,
  ...'come else exactly one ones 多少个 多少人 几个 几 个 什么时候 那是 这是 几点 几号 哪一年 哪一天 什么样'.split(' '),
]);
/** Some of them are two words, of which the second would say something: 多高. */
const CHINESE_MEASURE = new RegExp(CHINESE_MEASURES.join('|'), 'g');

/** A word with which a question may begin that is none without it: "how", 什么. */
const ASKS = new RegExp(
  [
    String.raw`^(?:and|but|so|then|那|那么)?\s*`,
    String.raw`(?:(?:${ASKING_WORDS.join('|')})(?!\p{L})|有?(?:几|${CHINESE_MEASURES.join('|')})|${CHINESE_ASKING_WORDS.join('|')}|[那这]是)`,
  ].join(''),
  'iu',
);

/** Whether a question says what it is about: "How many?" and 什么? do not, and there is nothing to find for them. */
export function asksForSomething({ asked, phrases }: Pick<QuestionSyntax, 'asked' | 'phrases'>): boolean {
  if (phrases.length > 0) return true;
  const meant = words(asked.replace(CHINESE_MEASURE, ' ')).filter((word) => termOf(word) !== undefined);
  if (meant.length === 0) return false;
  return !(ASKS.test(asked.trim()) && meant.every((word) => IDLE.has(word)));
}
