import type { Span } from './span.ts';

/** A letter or digit of a script that parts words by spaces; Chinese does not, so there a quote may begin anywhere. */
const LETTER = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])`;
/** … except inside a number: "十名" is not in "二十名". */
const HAN_NUMBER = '[零〇一二两三四五六七八九十百千万亿]';

const APOSTROPHE = "['’ʼ＇]";
const GOES_ON_BEFORE = new RegExp(`${LETTER}${APOSTROPHE}?$`, 'u');
/** A possessive does not go on: "Quzhou" is in "Quzhou's". */
const GOES_ON_BEHIND = new RegExp(`^(?!${APOSTROPHE}s(?!${LETTER}))${APOSTROPHE}?${LETTER}`, 'u');

const BEGINS_WITH_LETTER = new RegExp(`^${LETTER}`, 'u');
const ENDS_WITH_LETTER = new RegExp(`${LETTER}$`, 'u');
const BEGINS_WITH_HAN_NUMBER = new RegExp(`^${HAN_NUMBER}`);
const ENDS_WITH_HAN_NUMBER = new RegExp(`${HAN_NUMBER}$`);
const INVISIBLE = /\p{Cf}/gu;

/** So many UTF-16 units are enough to see it. */
const NEAR = 6;

/** Whether a span of a text is whole words: "31" is so neither in "310" nor in "31.5". */
export function isWholeWords(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start).replace(INVISIBLE, '');
  const behind = text.slice(end, end + NEAR).replace(INVISIBLE, '');
  return (
    !goesOnBefore(before, text.slice(start, start + NEAR)) &&
    !goesOnBehind(text.slice(Math.max(0, end - NEAR), end), behind)
  );
}

function goesOnBefore(before: string, first: string): boolean {
  if (BEGINS_WITH_LETTER.test(first) && GOES_ON_BEFORE.test(before)) return true;
  if (BEGINS_WITH_HAN_NUMBER.test(first) && ENDS_WITH_HAN_NUMBER.test(before)) return true;
  return /^\p{Nd}/u.test(first) && /\p{Nd}[.,]$/u.test(before);
}

function goesOnBehind(last: string, behind: string): boolean {
  if (ENDS_WITH_LETTER.test(last) && GOES_ON_BEHIND.test(behind)) return true;
  if (ENDS_WITH_HAN_NUMBER.test(last) && BEGINS_WITH_HAN_NUMBER.test(behind)) return true;
  return /\p{Nd}$/u.test(last) && /^[.,]\p{Nd}/u.test(behind);
}
