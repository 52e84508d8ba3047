import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { commandReply } from '../command-reply.ts';
import { respond } from '../error-reply.ts';
import { heading } from '../heading.ts';
import { renderAnswer } from '../render-answer.ts';
import type { Command } from './command.ts';

/** `/ask question [private]` */
export const ask: Command = {
  data: {
    name: 'ask',
    description: 'Ask a question; the answer is quoted from the documents, with its source',
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integrationTypes: [ApplicationIntegrationType.GuildInstall],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What do you want to know?',
        required: true,
        minLength: 1,
        maxLength: 1000,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Show the answer to you alone (default: everyone here sees it)',
      },
    ],
  },

  async execute(interaction, { app, log }) {
    const question = interaction.options.getString('question', true);
    const reply = commandReply(interaction, interaction.options.getBoolean('private') ?? false);
    await respond(reply, log, async () => renderAnswer(await app.ask(question), heading(question)));
  },
};
