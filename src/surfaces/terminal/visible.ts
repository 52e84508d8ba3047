/** What a terminal would obey rather than show, and what turns the direction of the text after it. */
const OBEYED = /(?!\r\n|[\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** U+2400 to U+241F are pictures of the characters U+0000 to U+001F. */
const PICTURES = 0x2400;

/** A text as it may be written to a terminal, of the same length: control characters become pictures of themselves. */
export function visible(text: string): string {
  return text.replace(OBEYED, (character) =>
    character < ' ' ? String.fromCharCode(PICTURES + character.charCodeAt(0)) : '\ufffd',
  );
}

/** The same in one line. */
export function oneLine(text: string): string {
  return visible(text.replaceAll(/\s+/g, ' ').trim());
}
