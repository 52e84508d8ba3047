import { type CommandOption, isSubcommand } from './checks/command-option.ts';
import type { ChannelView, ChoiceView, CommandView, OptionView } from './page-view.ts';
import type { Command } from './world/commands.ts';
import type { Snowflake } from './world/snowflake.ts';
import type { Visitor } from './world/visitor.ts';
import type { World } from './world/world.ts';

interface Translated {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null | undefined;
  readonly description?: string | null | undefined;
  readonly description_localizations?: Readonly<Record<string, string>> | null | undefined;
}

/** The channels the page shows: those of the server, and the direct messages with the bot. */
export function viewChannels(world: World): readonly ChannelView[] {
  const { directory, you } = world;
  const direct = you.directChannel;
  return directory.channels.flatMap((channel): ChannelView[] => {
    const { id } = channel;
    const commands = viewCommands(world, you, id);
    if (channel.kind !== 'direct') {
      return [
        {
          id,
          name: channel.name,
          topic: channel.kind === 'text' ? channel.topic : 'A thread',
          direct: false,
          commands,
        },
      ];
    }
    if (id !== direct) return [];
    return [{ id, name: directory.bot.username, topic: 'Just you and the bot', direct: true, commands }];
  });
}

function viewCommands(world: World, you: Visitor, channelId: Snowflake): readonly CommandView[] {
  return you.commands(channelId).flatMap((command) => viewCommand(world, command, you.locale));
}

function viewCommand(world: World, command: Command, locale: string): readonly CommandView[] {
  const { name, label, description } = translate(command, locale);
  if (command.type !== 1) return [{ name, label, description, type: command.type, options: [] }];
  return viewCalls(world, command.options, { name, label, description, type: 1, options: [] }, locale);
}

/** A command with subcommands is called by the names of these. */
function viewCalls(
  world: World,
  options: readonly CommandOption[],
  above: CommandView,
  locale: string,
): readonly CommandView[] {
  const subcommands = options.filter(isSubcommand);
  if (subcommands.length === 0) return [{ ...above, options: options.map((one) => viewOption(world, one, locale)) }];
  return subcommands.flatMap((one) => {
    const { name, label, description } = translate(one, locale);
    const call = { ...above, name: `${above.name} ${name}`, label: `${above.label} ${label}`, description };
    return viewCalls(world, one.options ?? [], call, locale);
  });
}

const kinds: Readonly<Record<number, OptionView['kind']>> = { 4: 'integer', 5: 'boolean', 10: 'number', 11: 'file' };

function viewOption(world: World, option: CommandOption, locale: string): OptionView {
  return {
    ...translate(option, locale),
    kind: kinds[option.type] ?? 'text',
    required: option.required === true,
    autocomplete: option.autocomplete === true,
    choices: viewChoices(world, option, locale),
  };
}

/** Users and channels are chosen from those there are. */
function viewChoices({ directory }: World, option: CommandOption, locale: string): readonly ChoiceView[] {
  if (option.type === 6) return directory.users.map((user) => ({ name: `@${user.username}`, value: user.id }));
  if (option.type !== 7)
    return (option.choices ?? []).map((one) => ({ name: translate(one, locale).label, value: one.value }));
  return directory.channels.flatMap((one) => (one.kind === 'direct' ? [] : [{ name: `#${one.name}`, value: one.id }]));
}

function translate(given: Translated, locale: string) {
  return {
    name: given.name,
    label: given.name_localizations?.[locale] ?? given.name,
    description: given.description_localizations?.[locale] ?? given.description ?? '',
  };
}
