import type { Span } from '../../text/span.ts';
import { isSmallWord } from '../english-words.ts';

/** As far as what tells of a name reaches, before it and behind it. */
const NEAR = 48;

/** Whom and what a place has, and hardly a person or a firm. */
const OF_A_PLACE = oneOf([
  ...['people', 'population', 'residents?', 'inhabitants', 'citizens', 'locals', 'villagers?', 'farmers?', 'herders'],
  ...['county', 'city', 'district', 'villages?', 'towns?', 'townships?', 'countryside', 'streets?', 'fields', 'hills'],
  ...['mountains', 'valleys?', 'farmland', 'forests?', 'outskirts', 'suburbs', 'government', 'mayor'],
]);

const TO_GO = oneOf([
  ...['go', 'goes', 'going', 'gone', 'went', 'come', 'comes', 'coming', 'came', 'travel(?:l?ed|l?ing|s)?'],
  ...['return(?:ed|ing|s)?', 'mov(?:e|es|ed|ing)', 'head(?:ed|ing|s)?', 'driv(?:e|es|ing)', 'drove'],
  ...['trips?', 'visits?', 'visitors?', 'journeys?', 'tours?', 'roads?', 'railways?', 'bus(?:es)?', 'trains?', 'way'],
]);

/** "In Kaihua", "came to Kaihua". */
const WHERE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:in|into|inside|within|around|near|across|throughout|outside|from|${TO_GO} to)\\s$`,
  'iu',
);

/** "The mills of Kaihua", but not "the nephew of Bayan's friend". */
const OF = /(?<![\p{L}\p{N}-])of\s$/u;
const POSSESSIVE = /^['’]s(?!\p{L})/u;

/** "Kaihua's old villages", "Kaihua villagers", "Kaihua-based". */
const WHOSE = new RegExp(`^(?:(?:['’]s(?: \\p{Ll}+)?)? ${OF_A_PLACE}|-based)(?!\\p{L})`, 'u');

/** Kaihua begins a sentence or a clause, and does something: "Kaihua opened", "By building bridges, Kaihua has". */
const OPENS = /(?:^|\n|[.!?;:,]["”’)]*\s)\s*$/u;
const DOES =
  /^(?:,? (?:by|in|with|while|as|where|which)\b|['’]s \p{Ll}| (?!and\b|or\b|to\b|the\b|a\b|an\b|of\b)\p{Ll})/u;

/** "Songshan Nature Reserve", "Lu’an-Anqing", "Kaihua" as what something is called. */
const GOES_ON = /^(?:[ \u00a0](?:& )?[\p{Lu}\p{N}]|[-–/](?!based\b)|["”」》)]|['’](?!s(?!\p{L})))/u;

/** The capital word right before a name, or what opens quotation or brackets. */
const BEGINS_BEFORE = /(?:(?<![\p{L}\p{N}'’-])(?<word>\p{Lu}[\p{L}'’-]*)[ \u00a0]|[-–/"“‘'「《(])$/u;

/** Behind a name, it makes a firm or a person of it. */
const FIRM = /^[ \u00a0](?:Group|Company|Co\b|Corp|Inc\b|Ltd\b|Limited\b|Holdings?|Industries|Motors?|Technolog)/;
const PERSON = new RegExp(
  `^(?:,? who\\b|,? \\d\\d,| (?:said|says|told|tells|added|recalled|explained|smiled|thinks|himself|herself|was born|is \\d\\d)\\b|['’]s (?:\\p{Ll}+ )?${oneOf(
    [
      ...['father', 'mother', 'parents', 'wife', 'husband', 'sons?', 'daughters?', 'child(?:ren)?', 'brothers?'],
      ...['sisters?', 'nephew', 'niece', 'uncle', 'aunt', 'grand\\p{Ll}+', 'death', 'birth', 'childhood', 'body'],
    ],
  )}\\b)`,
  'u',
);
const TITLE =
  /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Comrade|Teacher|Uncle|Aunt|Grandpa|Grandma|Captain|Khan)\.?\s$/u;

/** Whether a name stands for itself, and is no part of a longer one: not as in "Dalian Kaiyang" or "Jiangcheng Bee Nest". */
export function standsAlone(text: string, span: Span): boolean {
  if (GOES_ON.test(behind(text, span))) return false;
  const before = BEGINS_BEFORE.exec(ahead(text, span));
  if (!before || WHERE.test(ahead(text, span))) return true;
  return isSmallWord(before.groups?.word ?? '');
}

/** Whether a name that stands alone is written as nothing but a place is: "in Kaihua", "Kaihua villagers". */
export function isWrittenAsPlace(text: string, span: Span): boolean {
  return WHERE.test(ahead(text, span)) || WHOSE.test(behind(text, span));
}

/** Whether a name that stands alone does something or has something, as places do, but persons too: "Kaihua opened". */
export function isWrittenAsDoer(text: string, span: Span): boolean {
  const [before, after] = [ahead(text, span), behind(text, span)];
  return OF.test(before) ? !POSSESSIVE.test(after) : OPENS.test(before) && DOES.test(after);
}

/** Whether a name is a firm's or a person's: "Kaiyang Group", "Bayan's nephew". */
export function isFirmOrPerson(text: string, span: Span): boolean {
  const after = behind(text, span);
  return FIRM.test(after) || PERSON.test(after) || TITLE.test(ahead(text, span));
}

function ahead(text: string, { start }: Span): string {
  return text.slice(Math.max(0, start - NEAR), start);
}

function behind(text: string, { end }: Span): string {
  return text.slice(end, end + NEAR);
}

function oneOf(words: readonly string[]): string {
  return `(?:${words.join('|')})`;
}
