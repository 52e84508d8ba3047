import { countSlips } from '../text/slips.ts';

/** Shorter words have too many neighbours that mean something else. */
const SHORTEST = 4;
/** Of words below this length, one with another letter in a place is a word of its own more often than a slip: "mayor" is not "major". */
const MIDDLING = 6;
/** From this length on, two slips are forgiven. */
const LONG = 8;

const CORRECTABLE = /^\p{Script=Latin}+$/u;

interface KnownWord {
  readonly known: string;
  readonly frequency: number;
  readonly letters: number;
}

/** The words of a vocabulary that can be meant, by their first letter and length. */
type Shelves = ReadonlyMap<string, readonly KnownWord[]>;

/** A vocabulary does not change, and there is one for each index: its words are put in order when one is first asked for. */
const shelvesOfAll = new WeakMap<ReadonlyMap<string, number>, Shelves>();

/**
 * The known word that was probably meant by an unknown one: it begins alike, as slips seldom come first, and one letter,
 * two letters that changed places, or two letters in a long word tell them apart. Of several the nearest, then the most
 * frequent. Undefined for a short word, a number or a Chinese word, and where no known word is near.
 * @param vocabulary known words with their frequency; it is not to change afterwards
 */
export function correctSpelling(word: string, vocabulary: ReadonlyMap<string, number>): string | undefined {
  if (word.length < SHORTEST || !CORRECTABLE.test(word)) return undefined;
  const forgiven = word.length >= LONG ? 2 : 1;
  const letters = lettersOf(word);
  let best: (KnownWord & { readonly slips: number }) | undefined;
  for (const shelf of shelvesLike(word, forgiven, vocabulary)) {
    for (const one of shelf) {
      // Each slip takes one letter at most, and gives one at most: most words are told apart by that alone.
      if (countBits(one.letters & ~letters) > forgiven || countBits(letters & ~one.letters) > forgiven) continue;
      const slips = slipsBetween(word, one.known);
      if (slips > forgiven) continue;
      if (!best || slips < best.slips || (slips === best.slips && one.frequency > best.frequency)) {
        best = { ...one, slips };
      }
    }
  }
  return best?.known;
}

/** Those with the same first letter, and about as long. */
function shelvesLike(word: string, forgiven: number, vocabulary: ReadonlyMap<string, number>) {
  const shelves = shelvesOfAll.get(vocabulary) ?? putInOrder(vocabulary);
  const lengths = Array.from({ length: 2 * forgiven + 1 }, (_, more) => word.length - forgiven + more);
  return lengths.map((length) => shelves.get(shelfOf(word, length)) ?? []);
}

function putInOrder(vocabulary: ReadonlyMap<string, number>): Shelves {
  const shelves = new Map<string, KnownWord[]>();
  for (const [known, frequency] of vocabulary) {
    if (!CORRECTABLE.test(known)) continue;
    const shelf = shelves.get(shelfOf(known, known.length));
    const one = { known, frequency, letters: lettersOf(known) };
    if (shelf) shelf.push(one);
    else shelves.set(shelfOf(known, known.length), [one]);
  }
  shelvesOfAll.set(vocabulary, shelves);
  return shelves;
}

function shelfOf(word: string, length: number): string {
  return `${word.charAt(0)}${length}`;
}

/** Which letters a word has, a bit each; letters beyond a to z share theirs. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 32);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

function slipsBetween(word: string, known: string): number {
  const slips = countSlips(word, known);
  const isOtherLetter = word.length === known.length && word.length < MIDDLING && !isAnagram(word, known);
  return isOtherLetter ? Number.POSITIVE_INFINITY : slips;
}

/** Letters that changed places are a slip in a short word too. */
function isAnagram(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}
