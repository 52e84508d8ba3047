/** How much the texts of one message may weigh together. */
export const MESSAGE_ROOM = 4000;

/**
 * How much of a message's room a text takes.
 *
 * Discord allows 4,000 code points in a message, but fails with an unclear error beyond some 10,000 bytes of UTF-8.
 * By this measure both bounds are one: a text of weight 4,000 has at most 4,000 code points and 9,000 bytes.
 */
export function weigh(text: string): number {
  let weight = 0;
  for (const character of text) weight += weightOf(character.codePointAt(0) ?? 0);
  return Math.ceil(weight);
}

function weightOf(codePoint: number): number {
  if (codePoint < 0x800) return 1;
  return codePoint < 0x10000 ? 4 / 3 : 2;
}
