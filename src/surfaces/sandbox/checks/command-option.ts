import { z } from 'zod';
import { localizations, optionName } from './command-name.ts';
import { complain, list, text } from './text.ts';

const choice = z.object({
  name: text(100, 1),
  name_localizations: localizations(text(100, 1)),
  value: z.union([text(100), z.number()]),
});

/** A parameter of a command, or a subcommand (type 1), or a group of those (type 2). */
export const option = z.object({
  type: z.int().min(1).max(11),
  name: optionName,
  name_localizations: localizations(optionName),
  description: text(100, 1),
  description_localizations: localizations(text(100, 1)),
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  choices: list(choice, 25).nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
  min_length: z.int().min(0).max(6000).nullish(),
  max_length: z.int().min(1).max(6000).nullish(),
  channel_types: z.array(z.int()).nullish(),
  get options() {
    return list(option, 25).nullish();
  },
});

export type CommandOption = z.output<typeof option>;
export type Choice = z.output<typeof choice>;

export const isSubcommand = (given: CommandOption) => given.type === 1 || given.type === 2;

type Context = Parameters<typeof complain>[0];

/** Complains of what only several options together can get wrong, down to the subcommands. */
export function checkOptions(options: readonly CommandOption[], context: Context, path: PropertyKey[]): void {
  checkOrder(options, context, path);
  checkNames(options, context, path);
  checkMixture(options, context, path);
  for (const [index, given] of options.entries()) {
    if (given.autocomplete && given.choices?.length) {
      complain(context, 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE', 'Cannot have both', ...path, index);
    }
    checkOptions(given.options ?? [], context, [...path, index, 'options']);
  }
}

function checkOrder(options: readonly CommandOption[], context: Context, path: PropertyKey[]): void {
  const firstOptional = options.findIndex((given) => !given.required);
  const misplaced = options.findIndex((given, index) => given.required && firstOptional >= 0 && index > firstOptional);
  if (misplaced < 0) return;
  const message = 'Required options must be placed before non-required options';
  complain(context, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message, ...path, misplaced);
}

function checkNames(options: readonly CommandOption[], context: Context, path: PropertyKey[]): void {
  if (new Set(options.map((given) => given.name)).size === options.length) return;
  complain(context, 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', 'Option names must be unique', ...path);
}

function checkMixture(options: readonly CommandOption[], context: Context, path: PropertyKey[]): void {
  const subcommands = options.filter(isSubcommand).length;
  if (subcommands === 0 || subcommands === options.length) return;
  complain(context, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-commands and options cannot be mixed', ...path);
}
