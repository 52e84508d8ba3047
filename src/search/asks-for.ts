import { termOf, words } from '../text/terms.ts';
import type { QuestionSyntax } from './read-syntax.ts';

/** Of these, a question word makes a question ("How long?", 几个), but they say nothing of what it is about. */
const MEASURES: ReadonlySet<string> = new Set(
  'long old often far big large high tall deep fast come else exactly one ones 多少 多少个 多少人 几个 几 多久 多长 多大 多高 多远 个 什么时候 有多少 那是 这是 几点 几号 哪一年 哪一天 什么样'.split(
    ' ',
  ),
);

/** A word with which a question may begin that is none without it: "how", 什么. */
const ASKS =
  /^(?:and|but|so|then|那|那么)?\s*(?:how|wh(?:o|om|ose|at|en|ere|ich|y)\b|[多几谁哪何怎]|什么|为什么|有多少|有几|[那这]是)/iu;

/** Whether a question says what it is about: "How many?" and 什么? do not, and there is nothing to find for them. */
export function asksForSomething({ asked, phrases }: Pick<QuestionSyntax, 'asked' | 'phrases'>): boolean {
  if (phrases.length > 0) return true;
  const meant = words(asked).filter((word) => termOf(word) !== undefined);
  if (meant.length === 0) return false;
  return !(ASKS.test(asked.trim()) && meant.every((word) => MEASURES.has(word)));
}
