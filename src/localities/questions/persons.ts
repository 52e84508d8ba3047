import type { Span } from '../../text/span.ts';
import { isSmallWord } from '../english-words.ts';
import { isSyllable, isSyllables } from '../pinyin.ts';

/** A Chinese person's name in Latin letters. */
export interface PersonName {
  readonly span: Span;
  /** As it is written, and as most would write it: "Li Kang Ju" is "Li Kangju". */
  readonly spellings: readonly [string, ...string[]];
}

const CAPITALIZED = String.raw`\p{Lu}\p{Ll}*`;
const RUN = new RegExp(String.raw`(?<![\p{L}\p{N}'’-])${CAPITALIZED}(?: ${CAPITALIZED})+(?![\p{L}\p{N}]|-\p{L})`, 'gu');

/**
 * The names in a text that are written as those of Chinese persons are: a surname of one syllable, a given name of one or
 * more, together or apart, each word with a capital letter. A place may be written so, too.
 */
export function personsIn(text: string): PersonName[] {
  return Array.from(text.matchAll(RUN)).flatMap(({ 0: run, index }) => personsInRun(run, index));
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

function spellingsOf(name: readonly string[]): PersonName['spellings'] {
  const [surname = '', given = '', more = ''] = name;
  return more === '' ? [name.join(' ')] : [name.join(' '), `${surname} ${given}${more.toLowerCase()}`];
}

/** "Can" and "He" begin sentences oftener than names. */
function isSurname(word: string): boolean {
  return isOne(word) && !isSmallWord(word);
}

function isOne(word: string): boolean {
  return isSyllable(word.toLowerCase());
}
