import { APOSTROPHES, DASHES, DOUBLE_QUOTES, SPACED_LETTER } from './signs.ts';
import { isWholeWords } from './word-edges.ts';

const GROUPED_NUMBER = /(?<![\p{N}.,])\d{1,3}(?:,\d{3})+(?!\p{N})/gu;
const QUOTATION_MARK = new RegExp(`[${DOUBLE_QUOTES}]`, 'gu');
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');
const DASH = new RegExp(`[${DASHES}]+`, 'gu');
const INVISIBLE = /[\p{M}\p{Cf}]/gu;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** White space that tells nothing: it parts no words, and keeps no digit from the number before it ("3. 5"). */
const IDLE_SPACE = new RegExp(`(?<!${SPACED_LETTER}) (?!(?<=\\. )\\d)| (?!${SPACED_LETTER})`, 'gu');

/** What parts sentences and clauses belongs to no phrase: "Red May," in quotation marks is Red May. */
const EDGES = /^[\s.,;:!?'()。、…·-]+|[\s.,;:!?'()。、…·-]+$/gu;

/**
 * A text as phrases are looked for in it: case, accents, width and other compatibility forms do not matter, nor do white
 * space and line breaks, double quotation marks, the shape of apostrophes and dashes, and the commas of "8,500".
 */
function folded(text: string): string {
  const marked = text
    .replace(GROUPED_NUMBER, (number) => number.replaceAll(',', ''))
    .replace(QUOTATION_MARK, ' ')
    .replace(APOSTROPHE, "'")
    .replace(DASH, '-');
  const plain = BEYOND_ASCII.test(marked) ? marked.normalize('NFKD').replace(INVISIBLE, '') : marked;
  return plain.toLowerCase().replace(/\s+/g, ' ').replace(IDLE_SPACE, '').trim();
}

const HAN = /[\u4e00-\u9fff]/g;
const ANY_LETTER = /[\p{L}\p{N}]/u;

/**
 * A test for texts that have a phrase, as whole words: "31" is in neither "310" nor "31.5", and 十名 not in 二十名. Null for a phrase without a
 * letter or digit.
 */
export function phraseTest(phrase: string): ((text: string) => boolean) | null {
  const wanted = folded(phrase).replace(EDGES, '');
  if (!ANY_LETTER.test(wanted)) return null;
  // Folding a text takes long, and does not change these.
  const characters = [...new Set(wanted.match(HAN))];
  return (text) => characters.every((character) => text.includes(character)) && isIn(wanted, folded(text));
}

function isIn(wanted: string, text: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    // What groups digits is folded away, and what is left parts numbers: "31,300" was "31, 300".
    if (isWholeWords(text, { start: at, end: at + wanted.length }, '.')) return true;
  }
  return false;
}
