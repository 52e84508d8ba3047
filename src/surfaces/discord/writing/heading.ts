import { ComponentType, type TopLevelComponent } from 'discord.js';
import { LANGUAGES, type Language } from '../language/language.ts';
import { unescapeMarkup } from './escape.ts';
import { field } from './field.ts';
import { HEADING_ROOM, QUESTION_ROOM } from './rooms.ts';
import { weigh } from './weight.ts';

/** Nothing else in a message can begin so, as the `#` of any other text is escaped. */
const MARK = '### ';

/** Below a question that was shortened; a question is on one line, so no other heading has a second one. */
function shortenedIn({ say }: Language): string {
  return `\n-# ${say('answer.shortened')}`;
}

/** A name, or words of the bot's own, above a message; of so much weight at most. */
export function title(text: string, room = HEADING_ROOM): string {
  return MARK + field(text, room - MARK.length);
}

/** The question above its answer; one without room is shortened, and says so. */
export function heading(question: string, language: Language, room = HEADING_ROOM): string {
  const shortened = shortenedIn(language);
  const whole = MARK + field(question, Number.POSITIVE_INFINITY);
  return weigh(whole) <= room ? whole : title(question, room - weigh(shortened)) + shortened;
}

/** The question above a message without a quote, which leaves room for all of it. */
export function wholeHeading(question: string, language: Language): string {
  return heading(question, language, QUESTION_ROOM);
}

/** Whether something was cut off the question of a heading. */
export function isShortened(heading: string): boolean {
  return (
    heading.startsWith(MARK) && Object.values(LANGUAGES).some((language) => heading.endsWith(shortenedIn(language)))
  );
}

/** What stands above the quote of a message that was sent before; all of its texts where it has no quote. */
export function topOf(components: readonly TopLevelComponent[]): string[] {
  const texts = components.flatMap(textsOf);
  const quote = texts.findIndex(isQuote);
  return quote < 0 ? texts : texts.slice(0, quote);
}

/** Whether a message that was sent before has a quote. */
export function hasQuote(components: readonly TopLevelComponent[]): boolean {
  return components.flatMap(textsOf).some(isQuote);
}

/** The question in the heading of a message; null where it has none. */
export function questionIn(components: readonly TopLevelComponent[]): AskedBefore | null {
  const found = topOf(components).find((text) => text.startsWith(MARK));
  if (found === undefined) return null;
  return isShortened(found)
    ? { isWhole: false }
    : { isWhole: true, question: unescapeMarkup(found.slice(MARK.length)) };
}

/** A question as a heading shows it; one that was shortened is no question to ask. */
export type AskedBefore = { readonly isWhole: true; readonly question: string } | { readonly isWhole: false };

/** Each line of a quote begins so, and no other text does, as any other `>` is escaped. */
function isQuote(text: string): boolean {
  return text.startsWith('> ');
}

/** The texts of a component, in order. */
export function textsOf(component: TopLevelComponent): string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  if (component.type !== ComponentType.Container) return [];
  return component.components.flatMap((part) => (part.type === ComponentType.TextDisplay ? [part.content] : []));
}
