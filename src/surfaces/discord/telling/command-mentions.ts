import {
  type ApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ChatInputApplicationCommandData,
  type ChatInputCommandInteraction,
  InteractionContextType,
} from 'discord.js';
import type { Conversation } from '../replying/context.ts';
import { summary } from '../replying/discord-errors.ts';

/** How a command, or a subcommand ("fangzhi add"), is shown so that it can be clicked, or at least read. */
export type Mention = (name: string) => string;

/**
 * Mentions of commands as they are registered where somebody asks; those whose ids Discord does not tell are bold.
 * @param names of the commands
 */
export async function commandMentions(
  { client, commandGuildId, guild }: ChatInputCommandInteraction,
  names: readonly string[],
  { log }: Pick<Conversation, 'log'>,
): Promise<Mention> {
  // Where commands are registered in single servers, there are none besides.
  const server = commandGuildId === null ? null : guild;
  const { cache } = (server ?? client.application).commands;
  const known = () => cache.filter(({ type }) => type === ApplicationCommandType.ChatInput);
  if (names.some((name) => !known().some((command) => command.name === name))) {
    const fetching = server ? server.commands.fetch() : client.application.commands.fetch();
    await fetching.catch((error: unknown) => log.info(summary(error), 'Cannot learn the ids of the commands'));
  }
  return mentionsOf([...known().values()]);
}

/** @param registered of two with one name, the first counts */
export function mentionsOf(registered: readonly Pick<ApplicationCommand, 'name' | 'id'>[]): Mention {
  return (name) => {
    const [root] = name.split(' ');
    const found = registered.find((command) => command.name === root);
    return found ? `</${name}:${found.id}>` : `**/${name}**`;
  };
}

/** A command that may be used where somebody asks, with its subcommands by their full names; none for one without. */
export interface Offered {
  readonly data: ChatInputApplicationCommandData;
  readonly subcommands: readonly string[];
}

/** The commands that Discord offers to somebody where they ask. */
export function offeredTo(
  { context, memberPermissions }: Pick<ChatInputCommandInteraction, 'context' | 'memberPermissions'>,
  all: readonly ChatInputApplicationCommandData[],
): Offered[] {
  const here = context ?? InteractionContextType.Guild;
  return all.flatMap((data) => {
    const { contexts, defaultMemberPermissions: wanted } = data;
    const isAllowed =
      wanted == null || here !== InteractionContextType.Guild || memberPermissions?.has(wanted) === true;
    return isAllowed && (contexts ?? [here]).includes(here) ? [{ data, subcommands: subcommandsOf(data) }] : [];
  });
}

function subcommandsOf({ name, options = [] }: ChatInputApplicationCommandData): string[] {
  return options.flatMap((option) => {
    if (option.type === ApplicationCommandOptionType.Subcommand) return [`${name} ${option.name}`];
    if (option.type !== ApplicationCommandOptionType.SubcommandGroup) return [];
    return (option.options ?? []).map((inner) => `${name} ${option.name} ${inner.name}`);
  });
}
