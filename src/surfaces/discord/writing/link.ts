import type { Language } from '../language/language.ts';
import { field, shorten } from './field.ts';

/** What a link's text may hold: Discord shows the backslashes of escaped text there, and gives up on emoji and URLs. */
const PLAIN = /^(?:[A-Za-z0-9 ,.;'"()!?&%+-]|(?!\p{Emoji})[^\p{ASCII}])+$/u;

/** Longer than any address that people share; a longer one, or two that are longer together, would crowd out the quote. */
export const MAX_URL = 512;

/** Words of the bot's own that lead to an address, where it is an http(s) one of at most so many characters. */
export function leading(words: string, url: string | undefined, longest: number): string {
  const target = url === undefined ? undefined : httpUrl(url, longest);
  return target !== undefined ? `[${words}](<${target}>)` : words;
}

/**
 * A title that leads to the first of its URLs that can be used, or stands beside a link where it cannot be one; the title
 * alone where none is an http(s) URL of bearable length.
 */
export function linked(
  title: string,
  urls: readonly string[],
  room: number,
  language: Language,
  longest = MAX_URL,
): string {
  const target = urls.map((url) => httpUrl(url, longest)).find((url) => url !== undefined);
  if (!target) return field(title, room);
  const label = shorten(title, room);
  return PLAIN.test(label)
    ? `[${label}](<${target}>)`
    : `${field(title, room)} ([${language.say('answer.source')}](<${target}>))`;
}

/** The URL in a form that nothing in it can end the link early; undefined unless it is an http(s) URL of so many characters at most. */
function httpUrl(url: string, longest: number): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const safe = href.replace(/[()<>\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return safe.length <= longest ? safe : undefined;
}
