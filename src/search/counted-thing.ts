import type { Span } from '../text/span.ts';
import { type PlacedWord, placedWords, termOf } from '../text/terms.ts';

const HOW_MANY = /\b(?:how many|(?:number|amount|quantity) of)(?=\s)|多少|几(?!乎)/iu;

/** Between 多少 and what is counted. */
const MEASURE_WORD = /^[个名位家项场次条种所部件只座篇首幅批间届本张段支台辆艘架头户组]$/;

/** More words say more of it than what it is. */
const MOST_WORDS = 4;

/** What joins the words of one expression. */
const JOINT = /^[\s'’-]*$/;

/** What a question wants to have counted: "mobile party members" where it asks how many there are; null where it does not. */
export function countedThing(question: string): string | null {
  const asked = HOW_MANY.exec(question);
  if (!asked) return null;
  const behind = question.slice(asked.index + asked[0].length);
  const words = placedWords(behind);
  const first = words.findIndex(({ word }) => termOf(word) !== undefined && !MEASURE_WORD.test(word));
  const thing = words.slice(Math.max(0, first), first + lengthOf(words.slice(first), behind));
  const [start, end] = [thing[0]?.span.start, thing.at(-1)?.span.end];
  return start === undefined || end === undefined || first < 0 ? null : behind.slice(start, end);
}

/** How many of the words belong together: up to one that says nothing, or to a stop. */
function lengthOf(words: readonly PlacedWord[], text: string): number {
  const end = words.findIndex(({ word, span }, at) => {
    const before = words[at - 1];
    return termOf(word) === undefined || (before && !JOINT.test(text.slice(before.span.end, span.start)));
  });
  return Math.min(end < 0 ? words.length : end, MOST_WORDS);
}

/** Only a table has more numbers, and what they count stands somewhere else in it. */
const MOST_NUMBERS = 24;
/** A sentence seldom says more than so many words, or signs, behind a number before it says what is counted. */
const WORDS_BEHIND = 6;
const LONGEST = 70;
const TO_STOP = /^[^.;!?。；！？\n]*/;
const WORD = /\p{Script=Han}|[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'’-]*/gu;

/** What stands behind the first numbers of a text, up to a stop: what they count. */
export function behindNumbers(text: string, numbers: Iterable<Span>): string[] {
  const found = new Set<string>();
  for (const { end } of numbers) {
    const [behind = ''] = TO_STOP.exec(text.slice(end, end + LONGEST)) ?? [];
    const last = Array.from(behind.matchAll(WORD)).slice(0, WORDS_BEHIND).at(-1);
    if (last) found.add(behind.slice(0, last.index + last[0].length).trim());
    if (found.size === MOST_NUMBERS) break;
  }
  return [...found];
}
