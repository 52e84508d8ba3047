import { isSmallWord } from './english-words.ts';
import type { FoundName } from './find-names.ts';
import { LEVEL_OF } from './kinds.ts';
import { isSyllable } from './pinyin.ts';

/** "Hunan Daily" is a newspaper: it tells who writes, not of what. */
const PUBLICATION =
  /^\s(?:(?:Youth|Evening|Morning|Economic|Legal|New)\s)?(?:Daily|News|Post|Net|Evening|Times|TV|Television|Satellite|Client)\b/;

/** A lake or a river lies in more than what it is named after, or elsewhere. */
const FEATURE =
  /^\s(?:Lake|River|Mountains?|Hills?|Bay|Gulf|Strait|Reservoir|Plateau|Basin|Gorges?|Peninsula|Islands?|Canal|Spirit)\b/;

/** The word right before a name, where it begins with a capital letter. */
const CAPITAL_BEFORE = /(?<![\p{L}'’-])(?<word>\p{Lu}\p{Ll}{0,5})[ \u00a0]$/u;

/** "Mrs. Long You" is nobody's county. */
const TITLE_BEFORE = /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Madame?)\.?\s$/iu;

/** "Ali" is a prefecture less often than a person. */
const SHORTEST = 4;

/** Whether a name is so short that it needs its kind, or the context of a question, to be believed. */
export function isTooShort({ key, kinds, script, isWhole }: FoundName): boolean {
  return !isWhole && script === 'latin' && kinds === null && key.length < SHORTEST;
}

/** Whether what reads like a locality's name in a document is somebody's or something else's: "Xi Jinping", "Hunan Daily". */
export function isOtherName(text: string, { span, kinds, isCapital, localities }: FoundName): boolean {
  if (!isCapital) return true;
  if (PUBLICATION.test(text.slice(span.end, span.end + 24))) return true;
  if (kinds) return false;
  const isProvince = localities.some(({ kind }) => LEVEL_OF[kind] === 1);
  if (!isProvince && FEATURE.test(text.slice(span.end, span.end + 14))) return true;
  return followsSurname(text, span.start) || TITLE_BEFORE.test(text.slice(Math.max(0, span.start - 12), span.start));
}

/** Whether a name stands behind a surname, as given names do: "Wang Kaihua". */
export function followsSurname(text: string, start: number): boolean {
  const word = CAPITAL_BEFORE.exec(text.slice(Math.max(0, start - 8), start))?.groups?.word?.toLowerCase();
  return word !== undefined && isSyllable(word) && !isSmallWord(word);
}
