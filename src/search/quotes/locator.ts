/** A Chinese character is a piece of its own, as a line may break before and after it. */
const PIECE = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** So many pieces are hardly ever found where the rest is not. */
const MOST_PIECES = { words: 6, characters: 16 } as const;

const BETWEEN = String.raw`[^\p{L}\p{N}]*`;

/** From U+0021 to U+007E; the full-width ones come in the same order, so much later. */
const [FIRST_ASCII, LAST_ASCII, FULL_WIDTH_LATER] = [0x21, 0x7e, 0xfee0] as const;

/**
 * A pattern for the first letters of a folded text, whatever stands between its words: it matches wherever the text
 * stands in a usual one, and in a few places besides. Undefined for a text without a letter or digit.
 */
export function locatorOf(folded: string): RegExp | undefined {
  const pieces: string[] = [];
  for (const [piece] of folded.matchAll(PIECE)) {
    pieces.push(piece);
    if (pieces.length >= (/\p{Script=Han}/u.test(piece) ? MOST_PIECES.characters : MOST_PIECES.words)) break;
  }
  if (pieces.length === 0) return undefined;
  return new RegExp(pieces.map(patternOf).join(BETWEEN), 'giu');
}

function patternOf(piece: string): string {
  return Array.from(piece, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < FIRST_ASCII || code > LAST_ASCII) return character;
    return `[${character}${String.fromCharCode(code + FULL_WIDTH_LATER)}]`;
  }).join('');
}
