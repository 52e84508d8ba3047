import { ComponentType, type TopLevelComponent } from 'discord.js';
import { unescapeMarkup } from './escape.ts';
import { ELLIPSIS, field } from './field.ts';
import { HEADING_ROOM } from './rooms.ts';
import { weigh } from './weight.ts';

/** Nothing else in a message can begin so, as the `#` of any other text is escaped. */
const MARK = '### ';

/** The question above its answer; a long one is shortened, visibly. */
export function heading(question: string, room = HEADING_ROOM): string {
  return MARK + field(question, room - MARK.length);
}

/** What stands above the quote of a message that was sent before; all of its texts where it has no quote. */
export function topOf(components: readonly TopLevelComponent[]): string[] {
  const texts = components.flatMap(textsOf);
  // Each line of a quote begins so, and no other text does, as any other `>` is escaped.
  const quote = texts.findIndex((text) => text.startsWith('> '));
  return quote < 0 ? texts : texts.slice(0, quote);
}

/** The question in the heading of a message; null where it has none. */
export function questionIn(components: readonly TopLevelComponent[]): AskedBefore | null {
  const found = topOf(components).find((text) => text.startsWith(MARK));
  if (found === undefined) return null;
  const question = unescapeMarkup(found.slice(MARK.length));
  // Whoever asks may end with an ellipsis, too; but what was cut off fills its room.
  return { question, isWhole: !question.endsWith(ELLIPSIS) || weigh(found) < HEADING_ROOM / 2 };
}

/** A question as a heading shows it. */
export interface AskedBefore {
  readonly question: string;
  /** Whether surely nothing of it was cut off. */
  readonly isWhole: boolean;
}

function textsOf(component: TopLevelComponent): string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  if (component.type !== ComponentType.Container) return [];
  return component.components.flatMap((part) => (part.type === ComponentType.TextDisplay ? [part.content] : []));
}
