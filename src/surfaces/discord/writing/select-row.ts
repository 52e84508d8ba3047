import {
  type APIActionRowComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js';
import { label } from './field.ts';

/** What Discord takes of entries, and of characters in each of an entry's texts. */
export const MOST_ENTRIES = 25;
const LONGEST = 100;

/** An entry of a list to choose from; its texts are no Markdown. */
export interface Entry {
  readonly name: string;
  /** At most 100 characters. */
  readonly value: string;
  readonly description: string;
}

/** A list of which one entry is chosen; none for no entries. */
export function selectRow(
  customId: string,
  placeholder: string,
  entries: readonly Entry[],
): APIActionRowComponent<APIStringSelectComponent>[] {
  const options = entries.slice(0, MOST_ENTRIES).map(({ name, value, description }): APISelectMenuOption => {
    return { label: label(name, LONGEST), value, ...(description && { description: label(description, LONGEST) }) };
  });
  if (options.length === 0) return [];
  const list: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder,
    options,
  };
  return [{ type: ComponentType.ActionRow, components: [list] }];
}
