import type { Span } from '../../text/span.ts';
import { isSmallWord } from '../english-words.ts';
import { isSyllable, isSyllables } from '../pinyin.ts';

/** A Chinese person's name in Latin letters. */
export interface PersonName {
  readonly span: Span;
  /** As it is written, and in the other ways: "Li Kang Ju", "Li Kangju"; for what may be no person, "Likangju". */
  readonly spellings: readonly [string, ...string[]];
}

const CAPITALIZED = String.raw`\p{Lu}\p{Ll}*`;
const RUN = new RegExp(String.raw`(?<![\p{L}\p{N}'’-])${CAPITALIZED}(?: ${CAPITALIZED})+(?![\p{L}\p{N}]|-\p{L})`, 'gu');

/**
 * The names in a text that are written as those of Chinese persons are: a surname of one syllable, a given name of one or
 * more, together or apart, each word with a capital letter. A place may be written so, too.
 */
export function personsIn(text: string): PersonName[] {
  if (isTitle(text)) return [];
  return Array.from(text.matchAll(RUN)).flatMap(({ 0: run, index }) => personsInRun(run, index));
}

/** So many words, none of them small but those that hold a title together: then capital letters tell nothing. */
function isTitle(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.length > 4 && words.every((word) => isSmallWord(word) || /^\p{Lu}/u.test(word));
}

function personsInRun(run: string, start: number): PersonName[] {
  const words = run.split(' ');
  const found: PersonName[] = [];
  for (let at = 0, offset = start; at < words.length; ) {
    const name = nameAt(words.slice(at));
    const taken = Math.max(1, name.length);
    const written = words.slice(at, at + taken).join(' ');
    if (name.length > 0) {
      found.push({ span: { start: offset, end: offset + written.length }, spellings: spellingsOf(name) });
    }
    at += taken;
    offset += written.length + 1;
  }
  return found;
}

/** As many of the first words as are a name; none where they are not. */
function nameAt([surname = '', given = '', more = '']: readonly string[]): string[] {
  if (!isSurname(surname)) return [];
  if (isOne(given) && isOne(more)) return [surname, given, more];
  return isOne(given) || isSyllables(given.toLowerCase()) ? [surname, given] : [];
}

function spellingsOf([surname = '', ...given]: readonly string[]): PersonName['spellings'] {
  const together = given.join('').toLowerCase();
  const apart = Array.from(together.slice(1), (_, at) => [together.slice(0, at + 1), together.slice(at + 1)] as const)
    .filter((halves) => halves.every(isSyllable))
    .map((halves) => `${surname} ${halves.join(' ')}`);
  const written = [surname, ...given].join(' ');
  return [written, ...new Set([`${surname} ${together}`, `${surname}${together}`, ...apart])];
}

/** "Can" and "He" begin sentences oftener than names. */
function isSurname(word: string): boolean {
  return isOne(word) && !isSmallWord(word);
}

function isOne(word: string): boolean {
  return isSyllable(word.toLowerCase());
}
