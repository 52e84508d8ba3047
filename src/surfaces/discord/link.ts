import { field, shorten } from './field.ts';
import type { Language } from './language/language.ts';

/** What a link's text may hold: Discord shows the backslashes of escaped text there, and gives up on emoji and URLs. */
const PLAIN = /^(?:[A-Za-z0-9 ,.;'"()!?&%+-]|(?!\p{Emoji})[^\p{ASCII}])+$/u;

/** Longer than any address that people share; a longer one would crowd out the quote. */
const MAX_URL = 512;

/** A title that leads to its URL, or stands beside a link where it cannot be one; the title alone without an http(s) URL. */
export function linked(title: string, url: string | null, room: number, language: Language): string {
  const target = url && httpUrl(url);
  if (!target) return field(title, room);
  const label = shorten(title, room);
  return PLAIN.test(label)
    ? `[${label}](<${target}>)`
    : `${field(title, room)} ([${language.say('answer.source')}](<${target}>))`;
}

/** The URL in a form that nothing in it can end the link early; undefined unless it is an http(s) URL of bearable length. */
function httpUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const safe = href.replace(/[()<>\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return safe.length <= MAX_URL ? safe : undefined;
}
