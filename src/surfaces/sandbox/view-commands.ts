import { type CommandOption, isSubcommand } from './checks/command-option.ts';
import type { ChoiceView, CommandView, OptionView } from './page-view.ts';
import type { Channel } from './world/channel.ts';
import { choosable } from './world/choosable.ts';
import type { Command } from './world/commands.ts';
import type { Visitor } from './world/visitor.ts';
import type { World } from './world/world.ts';

interface Translated {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null | undefined;
  readonly description?: string | null | undefined;
  readonly description_localizations?: Readonly<Record<string, string>> | null | undefined;
}

/** For whom and where commands are shown. */
interface Viewing {
  readonly world: World;
  readonly channel: Channel;
  readonly locale: string;
}

/** The commands offered to the visitor in the channel, in their language. */
export function viewCommands(world: World, visitor: Visitor, channel: Channel): readonly CommandView[] {
  const viewing = { world, channel, locale: visitor.locale };
  return visitor.commands(channel.id).flatMap((command) => viewCommand(viewing, command));
}

function viewCommand(viewing: Viewing, command: Command): readonly CommandView[] {
  const { name, label, description } = translate(command, viewing.locale);
  if (command.type !== 1) return [{ name, label, description, type: command.type, options: [] }];
  return viewCalls(viewing, command.options, { name, label, description, type: 1, options: [] });
}

/** A command with subcommands is called by the names of these. */
function viewCalls(viewing: Viewing, options: readonly CommandOption[], above: CommandView): readonly CommandView[] {
  const subcommands = options.filter(isSubcommand);
  if (subcommands.length === 0) return [{ ...above, options: options.map((one) => viewOption(viewing, one)) }];
  return subcommands.flatMap((one) => {
    const { name, label, description } = translate(one, viewing.locale);
    const call = { ...above, name: `${above.name} ${name}`, label: `${above.label} ${label}`, description };
    return viewCalls(viewing, one.options ?? [], call);
  });
}

const kinds: Readonly<Record<number, OptionView['kind']>> = { 4: 'integer', 5: 'boolean', 10: 'number', 11: 'file' };

function viewOption(viewing: Viewing, option: CommandOption): OptionView {
  return {
    ...translate(option, viewing.locale),
    kind: kinds[option.type] ?? 'text',
    required: option.required === true,
    autocomplete: option.autocomplete === true,
    choices: viewChoices(viewing, option),
  };
}

const things = { 6: 'users', 7: 'channels', 8: 'roles', 9: 'mentionables' } as const;

/** Users, channels and roles are chosen from those there are. */
function viewChoices({ world, channel, locale }: Viewing, option: CommandOption): readonly ChoiceView[] {
  const { type } = option;
  if (type === 6 || type === 7 || type === 8 || type === 9) {
    return choosable(world.directory, channel, things[type], option.channel_types ?? undefined);
  }
  return (option.choices ?? []).map((one) => ({ name: translate(one, locale).label, value: one.value }));
}

/** A language without a translation of its own borrows that of its sister, as Discord's client does. */
const sisters: Readonly<Record<string, string>> = { 'en-US': 'en-GB', 'en-GB': 'en-US', 'es-419': 'es-ES' };

function translate(given: Translated, locale: string) {
  const inLocale = (texts: Translated['name_localizations']) => texts?.[locale] ?? texts?.[sisters[locale] ?? ''];
  return {
    name: given.name,
    label: inLocale(given.name_localizations) ?? given.name,
    description: inLocale(given.description_localizations) ?? given.description ?? '',
  };
}
