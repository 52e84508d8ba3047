import { z } from 'zod';
import { localizations, optionName } from './command-name.ts';
import { type CommandOption, option } from './command-option.ts';
import { checkOptions } from './command-options.ts';
import { commandSize } from './command-size.ts';
import { complain, list, text } from './text.ts';

const shared = {
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  contexts: z.array(z.literal([0, 1, 2])).nullish(),
  integration_types: z.array(z.literal([0, 1])).nullish(),
  nsfw: z.boolean().nullish(),
  dm_permission: z.boolean().nullish(),
};

const chatInput = z.object({
  type: z.literal(1),
  name: optionName,
  name_localizations: localizations(optionName),
  description: text(100, 1),
  description_localizations: localizations(text(100, 1)),
  options: list(option, 25)
    .nullish()
    .transform((options) => options ?? []),
  ...shared,
});

const menuName = text(32, 1);

const contextMenu = z.object({
  type: z.literal([2, 3]),
  name: menuName,
  name_localizations: localizations(menuName),
  description: z.literal('').nullish(),
  ...shared,
});

/** A command as a bot registers it; the type, left out, is that of a slash command. */
export const commandBody = z.preprocess(
  (body) => (typeof body === 'object' && body !== null && !('type' in body) ? { ...body, type: 1 } : body),
  z.discriminatedUnion('type', [chatInput, contextMenu]).superRefine((command, context) => {
    if (command.type === 1) checkOptions(command.options, context, ['options']);
    if (commandSize(command) <= 8000) return;
    complain(context, 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)');
  }),
);

export type CommandBody = z.output<typeof commandBody>;
export type ChatInputBody = z.output<typeof chatInput>;
export type { CommandOption };
