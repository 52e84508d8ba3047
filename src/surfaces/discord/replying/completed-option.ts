import { type ApplicationCommandAutocompleteStringOptionData, ApplicationCommandOptionType } from 'discord.js';
import type { NamedKey } from '../language/keys.ts';
import { named } from '../language/named.ts';

/** What Discord takes of completions. */
export const MOST_COMPLETIONS = 25;
export const LONGEST_COMPLETION = 100;

/** An option of a command that completes what is typed, such as a locality or a document; it takes any text nevertheless. */
export function completedOption(
  key: NamedKey,
  required: boolean,
): ApplicationCommandAutocompleteStringOptionData & { autocomplete: true } {
  return {
    type: ApplicationCommandOptionType.String,
    ...named(key),
    required,
    autocomplete: true,
    maxLength: LONGEST_COMPLETION,
  };
}
