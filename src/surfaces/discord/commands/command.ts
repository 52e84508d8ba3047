import {
  ApplicationIntegrationType,
  type ChatInputApplicationCommandData,
  type ChatInputCommandInteraction,
  InteractionContextType,
} from 'discord.js';
import type { Context } from '../context.ts';
import type { Outgoing } from '../outgoing.ts';

/** A slash command: what Discord is told of it, and what it answers. */
export interface Command {
  readonly data: ChatInputApplicationCommandData;
  /** Whether its answer is for the asker alone; by default all in the channel see it. */
  isPrivate?(interaction: ChatInputCommandInteraction): boolean;
  /** @throws Refusal, QuestionError for what cannot be answered */
  answer(interaction: ChatInputCommandInteraction, context: Context): Outgoing | Promise<Outgoing>;
}

/** Where all commands can be used: in servers to which the bot was added, and in direct messages with it. */
export const WHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integrationTypes: [ApplicationIntegrationType.GuildInstall],
} as const;
