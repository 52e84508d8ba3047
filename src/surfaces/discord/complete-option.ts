import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from 'discord.js';
import { type Asker, type Context, contextFor } from './context.ts';
import { summary } from './discord-errors.ts';
import { documentChoices } from './document-option.ts';
import { placeChoices } from './place-option.ts';

/** What is offered for what is typed so far. */
export type Completer = (
  typed: string,
  context: Context,
) => readonly ApplicationCommandOptionChoiceData[] | Promise<readonly ApplicationCommandOptionChoiceData[]>;

/** By the names of options; all others take localities. */
const COMPLETERS: ReadonlyMap<string, Completer> = new Map([['document', documentChoices]]);

/** Completes what is typed in an option. Never throws: the list is empty then. */
export async function completeOption(interaction: AutocompleteInteraction, asker: Asker): Promise<void> {
  const { log } = asker.parts;
  try {
    await interaction.respond(await choicesFor(interaction, asker));
  } catch (error) {
    log.info(summary(error), 'Cannot send the completions of an option');
  }
}

async function choicesFor({ options }: AutocompleteInteraction, asker: Asker) {
  try {
    const { name, value } = options.getFocused(true);
    return await (COMPLETERS.get(name) ?? placeChoices)(value, await contextFor(asker));
  } catch (error) {
    asker.parts.log.error({ err: error }, 'Cannot complete an option');
    return [];
  }
}
