import { SPACED_LETTER } from './signs.ts';
import type { Span } from './span.ts';

/** Chinese has no spaces, so there words may begin anywhere, except inside a number: "十名" is not in "二十名". */
const HAN_NUMBER = '[零〇一二两三四五六七八九十百千万亿]';

const APOSTROPHE = "['’ʼ＇]";
const GOES_ON_BEFORE = new RegExp(`${SPACED_LETTER}${APOSTROPHE}?$`, 'u');
/** A possessive does not go on: "Quzhou" is in "Quzhou's". */
const GOES_ON_BEHIND = new RegExp(`^(?!${APOSTROPHE}s(?!${SPACED_LETTER}))${APOSTROPHE}?${SPACED_LETTER}`, 'u');

const BEGINS_WITH_LETTER = new RegExp(`^${SPACED_LETTER}`, 'u');
const ENDS_WITH_LETTER = new RegExp(`${SPACED_LETTER}$`, 'u');
const BEGINS_WITH_HAN_NUMBER = new RegExp(`^${HAN_NUMBER}`);
const ENDS_WITH_HAN_NUMBER = new RegExp(`${HAN_NUMBER}$`);
const INVISIBLE = /\p{Cf}/gu;

/** So many UTF-16 units are enough to see it. */
const NEAR = 6;

/** What parts the digits of a number, unless something else does: "8,500", "3.5". */
const IN_NUMBERS = '.,';

/**
 * Whether a span of a text is whole words: "31" is so neither in "310" nor in "31.5".
 * @param inNumbers what may stand between two digits of one number
 */
export function isWholeWords(text: string, { start, end }: Span, inNumbers = IN_NUMBERS): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start).replace(INVISIBLE, '');
  const behind = text.slice(end, end + NEAR).replace(INVISIBLE, '');
  return (
    !goesOnBefore(before, text.slice(start, start + NEAR), inNumbers) &&
    !goesOnBehind(text.slice(Math.max(0, end - NEAR), end), behind, inNumbers)
  );
}

function goesOnBefore(before: string, first: string, inNumbers: string): boolean {
  if (BEGINS_WITH_LETTER.test(first) && GOES_ON_BEFORE.test(before)) return true;
  if (BEGINS_WITH_HAN_NUMBER.test(first) && ENDS_WITH_HAN_NUMBER.test(before)) return true;
  return /^\p{Nd}/u.test(first) && /\p{Nd}.$/u.test(before) && inNumbers.includes(before.slice(-1));
}

function goesOnBehind(last: string, behind: string, inNumbers: string): boolean {
  if (ENDS_WITH_LETTER.test(last) && GOES_ON_BEHIND.test(behind)) return true;
  if (ENDS_WITH_HAN_NUMBER.test(last) && BEGINS_WITH_HAN_NUMBER.test(behind)) return true;
  return /\p{Nd}$/u.test(last) && /^.\p{Nd}/u.test(behind) && inNumbers.includes(behind.slice(0, 1));
}
