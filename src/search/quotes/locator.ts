/** A Chinese character is a piece of its own, as a line may break before and after it. */
const PIECE = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** So many pieces are hardly ever found where the rest is not. */
const MOST_PIECES = { words: 6, characters: 16 } as const;

const BETWEEN = String.raw`[^\p{L}\p{N}]*`;

/** From U+0021 to U+007E; the full-width ones come in the same order, so much later. */
const [FIRST_ASCII, LAST_ASCII, FULL_WIDTH_LATER] = [0x21, 0x7e, 0xfee0] as const;

/** Of these a pattern is made alone; what follows is looked at where it stands. */
const PIECES_OF_PATTERN = 2;

/** V8 takes longer to compile this than to look through a page with it: the pieces share it. */
const FILLING = new RegExp(BETWEEN, 'iuy');

/** Finds where a text may stand. */
export class Locator {
  readonly #head: RegExp;
  readonly #rest: readonly RegExp[];

  constructor(pieces: readonly string[]) {
    const patterns = pieces.map(patternOf);
    this.#head = new RegExp(patterns.slice(0, PIECES_OF_PATTERN).join(BETWEEN), 'giu');
    this.#rest = patterns.slice(PIECES_OF_PATTERN).map((pattern) => new RegExp(pattern, 'iuy'));
  }

  /** Where its first letter stands, counted in UTF-16 units, in order. */
  placesIn(text: string): number[] {
    const found: number[] = [];
    this.#head.lastIndex = 0;
    for (let match = this.#head.exec(text); match; match = this.#head.exec(text)) {
      if (this.#goesOn(text, this.#head.lastIndex)) found.push(match.index);
      // In the middle of a character the pattern would find that character once more.
      this.#head.lastIndex = match.index + ((text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1);
    }
    return found;
  }

  #goesOn(text: string, from: number): boolean {
    let at = from;
    return this.#rest.every((piece) => {
      at = endOf(FILLING, text, at) ?? at;
      at = endOf(piece, text, at) ?? -1;
      return at >= 0;
    });
  }
}

/** Where what stands at a place ends. */
function endOf(sticky: RegExp, text: string, at: number): number | undefined {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : undefined;
}

/**
 * What finds the first letters of a folded text, whatever stands between its words: wherever the text stands in a usual
 * one, and in a few places besides. Undefined for a text without a letter or digit.
 */
export function locatorOf(folded: string): Locator | undefined {
  const pieces: string[] = [];
  for (const [piece] of folded.matchAll(PIECE)) {
    pieces.push(piece);
    if (pieces.length >= (/\p{Script=Han}/u.test(piece) ? MOST_PIECES.characters : MOST_PIECES.words)) break;
  }
  return pieces.length === 0 ? undefined : new Locator(pieces);
}

function patternOf(piece: string): string {
  return Array.from(piece, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < FIRST_ASCII || code > LAST_ASCII) return character;
    return `[${character}${String.fromCharCode(code + FULL_WIDTH_LATER)}]`;
  }).join('');
}
