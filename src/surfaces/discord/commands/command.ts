import {
  ApplicationIntegrationType,
  type ChatInputApplicationCommandData,
  type ChatInputCommandInteraction,
  InteractionContextType,
} from 'discord.js';
import type { Context } from '../context.ts';

/** A slash command: what Discord is told of it, and what it does. */
export interface Command {
  readonly data: ChatInputApplicationCommandData;
  execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void>;
}

/** Where all commands can be used: in servers to which the bot was added, and in direct messages with it. */
export const WHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integrationTypes: [ApplicationIntegrationType.GuildInstall],
} as const;
