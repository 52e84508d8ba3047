/** Each opening mark with those that close it. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['＂', '＂'],
  ['“', '”'],
  ['”', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
  ['〝', '〞〟'],
  ['‘', '’'],
  ["'", "'"],
]);

/** They close a quotation, or stand in a word. */
const APOSTROPHES = "'’";
const LETTER = /[\p{L}\p{N}]/u;
const OPENS_BEHIND = /[\s(（[]/;

/**
 * Where the quotation ends that a mark begins; undefined where it begins none. Quotations inside it are a part of it.
 */
export function closingMark(text: string, opening: number): number | undefined {
  const mark = text.charAt(opening);
  const closing = PAIRS.get(mark);
  if (closing === undefined || (closing === mark && LETTER.test(text.charAt(opening - 1)))) return undefined;
  let depth = 0;
  for (let at = opening + 1; at < text.length; at++) {
    const character = text.charAt(at);
    const isClosing = closing.includes(character);
    if (isClosing && APOSTROPHES.includes(character) && LETTER.test(text.charAt(at + 1))) continue;
    if (character === mark && (!isClosing || OPENS_BEHIND.test(text.charAt(at - 1)))) depth++;
    else if (isClosing && depth-- === 0) return at;
  }
  // Where they do not pair, the next one closes.
  const next = text.indexOf(closing.charAt(0), opening + 1);
  return next < 0 || APOSTROPHES.includes(closing) ? undefined : next;
}
