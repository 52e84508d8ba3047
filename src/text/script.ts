/** The scripts that questions and documents are read in. */
export type Script = 'latin' | 'han';

const HAN = /\p{Script=Han}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** Chinese says with one character about what English says with this many letters. */
const LETTERS_PER_CHARACTER = 3;

/** The script in which most of a text is written; null when it has no letter of either. */
export function mainScript(text: string): Script | null {
  const han = count(text, HAN) * LETTERS_PER_CHARACTER;
  const latin = count(text, LATIN);
  if (han === 0 && latin === 0) return null;
  return han > latin ? 'han' : 'latin';
}

/** The script of one word; numbers, which are at home in both, count as Latin. */
export function scriptOf(word: string): Script {
  return count(word, HAN) > 0 ? 'han' : 'latin';
}

/** Whether a word is written alike in both scripts: "42", "3.5". */
export function isNumber(word: string): boolean {
  return /^[\p{N}.]+$/u.test(word);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
