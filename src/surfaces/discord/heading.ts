import { ComponentType, type TopLevelComponent } from 'discord.js';
import { field } from './field.ts';
import { HEADING_ROOM } from './rooms.ts';

/** Nothing else in an answer can begin so, as the `#` of any other text is escaped. */
const MARK = '### ';

/** The question above its answer; a long one is shortened, visibly. */
export function heading(question: string): string {
  return MARK + field(question, HEADING_ROOM - MARK.length);
}

/** The heading of an answer that was sent before; null for one that has none. */
export function headingOf(components: readonly TopLevelComponent[]): string | null {
  for (const component of components) {
    if (component.type !== ComponentType.Container) continue;
    const [first] = component.components;
    if (first?.type === ComponentType.TextDisplay && first.content.startsWith(MARK)) return first.content;
  }
  return null;
}
