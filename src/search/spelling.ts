import { countSlips } from '../text/slips.ts';

/** Shorter words have too many neighbours that mean something else. */
const SHORTEST = 4;
/** Of words below this length, one with another letter in a place is a word of its own more often than a slip: "mayor" is not "major". */
const MIDDLING = 6;
/** From this length on, two slips are forgiven. */
const LONG = 8;

const CORRECTABLE = /^\p{Script=Latin}+$/u;

/**
 * The known word that was probably meant by an unknown one: it begins alike, as slips seldom come first, and one letter,
 * two letters that changed places, or two letters in a long word tell them apart. Of several the nearest, then the most
 * frequent. Undefined for a short word, a number or a Chinese word, and where no known word is near.
 * @param vocabulary known words with their frequency
 */
export function correctSpelling(word: string, vocabulary: ReadonlyMap<string, number>): string | undefined {
  if (word.length < SHORTEST || !CORRECTABLE.test(word)) return undefined;
  const forgiven = word.length >= LONG ? 2 : 1;
  let best: { readonly known: string; readonly slips: number; readonly frequency: number } | undefined;
  for (const [known, frequency] of vocabulary) {
    if (known[0] !== word[0] || Math.abs(known.length - word.length) > forgiven || !CORRECTABLE.test(known)) continue;
    const slips = slipsBetween(word, known);
    if (slips > forgiven) continue;
    if (!best || slips < best.slips || (slips === best.slips && frequency > best.frequency))
      best = { known, slips, frequency };
  }
  return best?.known;
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
