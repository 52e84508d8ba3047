import type { ChatInputCommandInteraction, Interaction, MessageContextMenuCommandInteraction } from 'discord.js';
import { commands } from '../commands/index.ts';
import { menus } from '../menus/index.ts';
import { commandReply } from '../replying/command-reply.ts';
import { completeOption } from '../replying/complete-option.ts';
import type { Asker } from '../replying/context.ts';
import { answerControl } from '../replying/controls.ts';
import { Refusal, respond, respondWithoutDocuments } from '../replying/error-reply.ts';
import { answerForm } from '../replying/forms.ts';
import type { Manners } from './manners/manners.ts';
import { isPaused } from './manners/pause.ts';

/** Answers whatever somebody can do with the bot but write to it. */
export async function answerInteraction(interaction: Interaction, asker: Asker, manners: Manners): Promise<void> {
  if (await isPaused(interaction, asker, manners)) return;
  if (interaction.isChatInputCommand()) await answerCommand(interaction, asker);
  else if (interaction.isMessageContextMenuCommand()) await answerMenu(interaction, asker);
  else if (interaction.isAutocomplete()) await completeOption(interaction, asker);
  else if (interaction.isModalSubmit()) await answerForm(interaction, asker);
  else if (interaction.isButton() || interaction.isStringSelectMenu()) await answerControl(interaction, asker);
}

/** A client that has not heard of the latest commands yet may still send one that is gone. */
async function answerCommand(interaction: ChatInputCommandInteraction, asker: Asker): Promise<void> {
  const command = commands.find(({ data }) => data.name === interaction.commandName);
  const isPrivate = !command || (command.isPrivate?.(interaction) ?? false);
  const reply = commandReply(interaction, isPrivate);
  if (command && 'tell' in command) {
    return respondWithoutDocuments(reply, asker, (conversation) => command.tell(interaction, conversation));
  }
  await respond(reply, asker, (context) => {
    if (!command) throw new Refusal(context.language.say('trouble.unknownCommand'));
    return command.answer(interaction, context);
  });
}

async function answerMenu(interaction: MessageContextMenuCommandInteraction, asker: Asker): Promise<void> {
  const menu = menus.find(({ data }) => data.name === interaction.commandName);
  await respond(commandReply(interaction, true), asker, (context) => {
    if (!menu) throw new Refusal(context.language.say('trouble.unknownCommand'));
    return menu.answer(interaction, context);
  });
}
