import { z } from 'zod';
import { localizations, optionName } from './command-name.ts';
import { list, text } from './text.ts';

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
