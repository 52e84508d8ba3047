import { overlaps, type Span } from '../../text/span.ts';
import { type TellingWord, tellingWords } from '../telling-words.ts';

/**
 * What differs: a number, date or name, which is what false quotes change; whether something is so; any other word; or
 * nothing but marks and spaces between words.
 */
export type DifferenceKind = 'number' | 'date' | 'name' | 'denial' | 'word' | 'mark';

/** Beside a digit these are a part of the number: "-5", "5%", "$5". */
const NUMBER_MARK = /[-+%‰$¥€£°/~<>≤≥±\p{Pd}\u2212]/u;
const DIGIT = /\p{Nd}/u;
const HAN_NAME = /^\p{Script=Han}{2,}$/u;

/** What is asked of a Chinese word, as no capital shows that it is a name. */
type IsName = (word: string) => boolean;

/** Tells the kind of a difference between two texts. */
export class DifferenceKinds {
  readonly #given: string;
  readonly #found: string;
  readonly #words: { readonly given: readonly TellingWord[]; readonly found: readonly TellingWord[] };
  readonly #isName: IsName;

  constructor(given: string, found: string, isName: IsName) {
    this.#given = given;
    this.#found = found;
    this.#words = { given: tellingWords(given), found: tellingWords(found) };
    this.#isName = isName;
  }

  kindOf(given: Span, found: Span): DifferenceKind {
    const [here, there] = [this.#given.slice(given.start, given.end), this.#found.slice(found.start, found.end)];
    if (letters(here) === letters(there) && !isNumberChanged(here, there)) {
      const touches = touchesDigit(this.#given, given) || touchesDigit(this.#found, found);
      return touches && NUMBER_MARK.test(here + there) ? 'number' : 'mark';
    }
    const words = [
      ...this.#words.given.filter(({ span }) => overlaps(span, given)),
      ...this.#words.found.filter(({ span }) => overlaps(span, found)),
    ];
    if (DIGIT.test(here + there) || words.some(({ kind }) => kind === 'number' || kind === 'year')) return 'number';
    if (words.some(({ kind }) => kind === 'date')) return 'date';
    if (words.some(({ denies }) => denies)) return 'denial';
    const isHanName = [here, there, ...apart(here, there)].some((part) => HAN_NAME.test(part) && this.#isName(part));
    return isHanName || words.some(({ kind }) => kind === 'name') ? 'name' : 'word';
  }
}

/** Two texts without what both begin and end with: Chinese words are cut by what stands around them. */
function apart(here: string, there: string): [string, string] {
  const shorter = Math.min(here.length, there.length);
  let [first, last] = [0, 0];
  while (first < shorter && here[first] === there[first]) first++;
  while (last < shorter - first && here.at(-last - 1) === there.at(-last - 1)) last++;
  return [here.slice(first, here.length - last), there.slice(first, there.length - last)];
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** "8,500" is "8500", but "3.5" is not "35". */
function isNumberChanged(here: string, there: string): boolean {
  const [one, other] = [here, there].map((text) =>
    (text.match(/\p{Nd}[\p{Nd}.,:/\s]*/gu) ?? []).map((number) => number.replaceAll(/,(?=\d{3})|\D+$/g, '')).join(' '),
  );
  return one !== other;
}

function touchesDigit(text: string, { start, end }: Span): boolean {
  return DIGIT.test(text.slice(Math.max(0, start - 1), end + 1));
}
