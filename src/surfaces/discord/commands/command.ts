import {
  ApplicationIntegrationType,
  type ChatInputApplicationCommandData,
  type ChatInputCommandInteraction,
  InteractionContextType,
} from 'discord.js';
import type { Context, Conversation } from '../context.ts';
import type { Outgoing } from '../outgoing.ts';

interface AnyCommand {
  /** What Discord is told of it. */
  readonly data: ChatInputApplicationCommandData;
  /** Whether its answer is for the asker alone; by default all in the channel see it. */
  isPrivate?(interaction: ChatInputCommandInteraction): boolean;
}

/** A slash command that looks into the documents. */
export interface LookingCommand extends AnyCommand {
  /** @throws Refusal, QuestionError for what cannot be answered */
  answer(interaction: ChatInputCommandInteraction, context: Context): Outgoing | Promise<Outgoing>;
}

/** One that tells of the bot itself, whatever is wrong with the documents. */
export interface TellingCommand extends AnyCommand {
  tell(interaction: ChatInputCommandInteraction, conversation: Conversation): Outgoing | Promise<Outgoing>;
}

export type Command = LookingCommand | TellingCommand;

/** Where all commands can be used: in servers to which the bot was added, and in direct messages with it. */
export const WHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integrationTypes: [ApplicationIntegrationType.GuildInstall],
} as const;
