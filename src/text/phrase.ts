/** A letter or digit of a script that parts words by spaces; Chinese does not, so there a phrase may begin anywhere. */
const LETTER = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}])`;

const GROUPED_NUMBER = /(?<![\p{N}.,])\d{1,3}(?:,\d{3})+(?!\p{N})/gu;
const DOUBLE_QUOTES = /["“”„‟«»「」『』＂〝〞]/g;
const APOSTROPHES = /[‘’‛ʼ`´＇]/g;
const DASHES = /\p{Pd}+/gu;
const INVISIBLE = /[\p{M}\p{Cf}]/gu;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** White space that tells nothing: it parts no words, and keeps no digit from the number before it ("3. 5"). */
const IDLE_SPACE = new RegExp(`(?<!${LETTER}) (?!(?<=\\. )\\d)| (?!${LETTER})`, 'gu');

/** What parts sentences and clauses belongs to no phrase: "Red May," in quotation marks is Red May. */
const EDGES = /^[\s.,;:!?'()。、…·-]+|[\s.,;:!?'()。、…·-]+$/gu;

/**
 * A text as phrases are looked for in it: case, accents, width and other compatibility forms do not matter, nor do white
 * space and line breaks, double quotation marks, the shape of apostrophes and dashes, and the commas of "8,500".
 */
function folded(text: string): string {
  const marked = text
    .replace(GROUPED_NUMBER, (number) => number.replaceAll(',', ''))
    .replace(DOUBLE_QUOTES, ' ')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-');
  const plain = BEYOND_ASCII.test(marked) ? marked.normalize('NFKD').replace(INVISIBLE, '') : marked;
  return plain.toLowerCase().replace(/\s+/g, ' ').replace(IDLE_SPACE, '').trim();
}

const HAN = /[\u4e00-\u9fff]/g;
const ANY_LETTER = /[\p{L}\p{N}]/u;
const [FIRST_LETTER, LAST_LETTER] = [new RegExp(`^${LETTER}`, 'u'), new RegExp(`${LETTER}$`, 'u')];

/** What stands before or behind where a word goes on; a possessive does not: "Quzhou" is in "Quzhou's". */
const GOES_ON_BEFORE = new RegExp(`${LETTER}'?$`, 'u');
const GOES_ON_BEHIND = new RegExp(`^(?!'s(?!${LETTER}))'?${LETTER}`, 'u');
/** So many UTF-16 units are enough to see it. */
const NEAR = 4;

/**
 * A test for texts that have a phrase, as whole words: "31" is in neither "310" nor "31.5". Null for a phrase without a
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
    const end = at + wanted.length;
    if (isWhole(wanted, text.slice(Math.max(0, at - NEAR), at), text.slice(end, end + NEAR))) return true;
  }
  return false;
}

/** Whether a phrase is whole words between what stands before and behind it. */
function isWhole(wanted: string, before: string, behind: string): boolean {
  if (FIRST_LETTER.test(wanted) && GOES_ON_BEFORE.test(before)) return false;
  if (LAST_LETTER.test(wanted) && GOES_ON_BEHIND.test(behind)) return false;
  return !(/^\d/.test(wanted) && /\d\.$/.test(before)) && !(/\d$/.test(wanted) && /^\.\d/.test(behind));
}
