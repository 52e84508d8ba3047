import type { ChatInputCommandInteraction, Interaction } from 'discord.js';
import { commandReply } from './command-reply.ts';
import { commands } from './commands/index.ts';
import type { Context } from './context.ts';
import { answerControl } from './controls.ts';
import { Refusal, respond } from './error-reply.ts';
import { completePlace } from './place-option.ts';

/** Answers a command, a pressed button or an entry chosen, and completes what is typed; there is nothing else. */
export async function answerInteraction(interaction: Interaction, context: Context): Promise<void> {
  if (interaction.isChatInputCommand()) await execute(interaction, context);
  else if (interaction.isAutocomplete()) await completePlace(interaction, context);
  else if (interaction.isButton() || interaction.isStringSelectMenu()) await answerControl(interaction, context);
}

/** A client that has not heard of the latest commands yet may still send one that is gone. */
async function execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void> {
  const command = commands.find(({ data }) => data.name === interaction.commandName);
  if (command) return command.execute(interaction, context);
  await respond(commandReply(interaction, true), context, async () => {
    throw new Refusal(context.language.say('trouble.unknownCommand'));
  });
}
