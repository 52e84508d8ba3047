/**
 * Everything that Discord's Markdown, or its client, may take for more than the character itself: what marks text up
 * anywhere; the colon of a URL or an `:emoji:`; and what starts a list at the beginning of a line.
 * Each alternative begins with a character that is rare: to look back at every one would take several times as long.
 */
const MARKUP = /[\\*_~|`[\]<>@#]|:(?=\S)|[-+](?<=^[^\S\n]*.)|\.(?<=^[^\S\n]*\d+.)/gm;

/** Text that Discord shows exactly as it is given here: each character that could be markup has a backslash in front. */
export function escapeMarkup(text: string): string {
  return text.replace(MARKUP, '\\$&');
}

/** The text that was escaped. */
export function unescapeMarkup(escaped: string): string {
  return escaped.replace(/\\(.)/gs, '$1');
}
