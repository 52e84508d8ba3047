import { type CommandOption, isSubcommand } from './command-option.ts';
import { complain } from './text.ts';

type Context = Parameters<typeof complain>[0];
type Path = readonly PropertyKey[];

const completable = [3, 4, 10];
const subcommand = 1;

/** Complains of what only several options together can get wrong, down to the subcommands. */
export function checkOptions(options: readonly CommandOption[], context: Context, path: Path, above?: number): void {
  checkOrder(options, context, path);
  checkNames(options, context, path);
  checkMixture(options, context, path);
  for (const [index, given] of options.entries()) {
    checkPlace(given, context, [...path, index], above);
    checkChoices(given, context, [...path, index]);
    checkOptions(given.options ?? [], context, [...path, index, 'options'], given.type);
  }
}

function checkOrder(options: readonly CommandOption[], context: Context, path: Path): void {
  const firstOptional = options.findIndex((given) => !given.required);
  const misplaced = options.findIndex((given, index) => given.required && firstOptional >= 0 && index > firstOptional);
  if (misplaced < 0) return;
  const message = 'Required options must be placed before non-required options';
  complain(context, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message, ...path, misplaced);
}

/** A translated name must differ from all untranslated ones, and from the others of its language. */
function checkNames(options: readonly CommandOption[], context: Context, path: Path): void {
  const names = options.map(({ name }) => name);
  const translated = options.flatMap(({ name, name_localizations }) =>
    Object.entries(name_localizations ?? {}).map(([locale, text]) => ({ name, key: `${locale} ${text}`, text })),
  );
  const keys = translated.map(({ key }) => key);
  const clash = translated.some(({ name, text }) => text !== name && names.includes(text));
  if (isUnique(names) && isUnique(keys) && !clash) return;
  complain(context, 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', 'Option names must be unique', ...path);
}

function isUnique(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

function checkMixture(options: readonly CommandOption[], context: Context, path: Path): void {
  const subcommands = options.filter(isSubcommand).length;
  if (subcommands === 0 || subcommands === options.length) return;
  complain(context, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-commands and options cannot be mixed', ...path);
}

/** Groups stand at the top, subcommands there or in a group, and only these two have options of their own. */
function checkPlace(given: CommandOption, context: Context, path: Path, above: number | undefined): void {
  const nested = above === subcommand ? isSubcommand(given) : above !== undefined && given.type !== subcommand;
  if (nested) {
    complain(context, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'This option cannot stand here', ...path);
  }
  if (!isSubcommand(given) && given.options?.length) {
    complain(context, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Only sub-commands have options', ...path);
  }
}

function checkChoices(given: CommandOption, context: Context, path: Path): void {
  const { type, choices, autocomplete } = given;
  if (autocomplete && choices?.length) {
    complain(context, 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE', 'Cannot have both', ...path);
  }
  if ((autocomplete || choices?.length) && !completable.includes(type)) {
    complain(context, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'This type of option has no choices', ...path);
  }
  const wanted = type === 3 ? 'string' : 'number';
  if (choices?.some(({ value }) => typeof value !== wanted) && completable.includes(type)) {
    complain(context, 'BASE_TYPE_BAD_VALUE', `Choices of this type are ${wanted}s`, ...path, 'choices');
  }
}
