import {
  type ApplicationCommandOptionChoiceData,
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ChatInputApplicationCommandData,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Context, Conversation } from '../replying/context.ts';
import type { Outgoing } from '../writing/outgoing.ts';

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
  /** Completes what is typed in one of its options, by at most 25 entries; undefined where that is a place. */
  complete?(interaction: AutocompleteInteraction, context: Context): Promise<readonly Choice[]> | undefined;
}

/** One that tells of the bot itself, whatever is wrong with the documents. */
export interface TellingCommand extends AnyCommand {
  tell(interaction: ChatInputCommandInteraction, conversation: Conversation): Outgoing | Promise<Outgoing>;
}

export type Command = LookingCommand | TellingCommand;
/** What can be chosen of a list that opens as somebody types; name and value of at most 100 characters. */
export type Choice = ApplicationCommandOptionChoiceData<string>;

/** Where all commands can be used: in servers to which the bot was added, and in direct messages with it. */
export const WHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integrationTypes: [ApplicationIntegrationType.GuildInstall],
} as const;

/** Where, and by whom, commands can be used that change what holds for a server. */
export const FOR_MANAGERS = {
  contexts: [InteractionContextType.Guild],
  integrationTypes: [ApplicationIntegrationType.GuildInstall],
  defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
} as const;
