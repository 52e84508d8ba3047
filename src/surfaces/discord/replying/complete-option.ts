import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from 'discord.js';
import { commands } from '../commands/index.ts';
import { documentChoices } from '../documents/document-option.ts';
import { placeChoices } from '../places/place-option.ts';
import { type Asker, type Context, contextFor } from './context.ts';
import { summary } from './discord-errors.ts';
import { Refusal } from './error-reply.ts';

/** What is offered for what is typed so far. */
export type Completer = (
  typed: string,
  context: Context,
) => readonly ApplicationCommandOptionChoiceData[] | Promise<readonly ApplicationCommandOptionChoiceData[]>;

/** By the names of options, or of a command and its option; all others take localities. */
const COMPLETERS: ReadonlyMap<string, Completer> = new Map([
  ['document', documentChoices],
  ['document name', documentChoices],
]);

/** Completes what is typed in an option. Never throws: the list is empty then. */
export async function completeOption(interaction: AutocompleteInteraction, asker: Asker): Promise<void> {
  const { log } = asker.parts;
  try {
    await interaction.respond(await choicesFor(interaction, asker));
  } catch (error) {
    log.info(summary(error), 'Cannot send the completions of an option');
  }
}

async function choicesFor(interaction: AutocompleteInteraction, asker: Asker) {
  try {
    const context = await contextFor(asker);
    const command = commands.find(({ data }) => data.name === interaction.commandName);
    const own = command && 'complete' in command ? await command.complete?.(interaction, context) : undefined;
    if (own) return own;
    const { name, value } = interaction.options.getFocused(true);
    const completer = COMPLETERS.get(`${interaction.commandName} ${name}`) ?? COMPLETERS.get(name) ?? placeChoices;
    return await completer(value, context);
  } catch (error) {
    if (!(error instanceof Refusal)) asker.parts.log.error(summary(error), 'Cannot complete an option');
    return [];
  }
}
