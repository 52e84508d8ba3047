import { ApplicationCommandOptionType } from 'discord.js';
import { LONGEST_QUOTE } from '../../../answer/quotes-checked/check-quote.ts';
import { named } from '../language/named.ts';
import { verifyText } from '../quotes/verify-quotes.ts';
import { type LookingCommand, WHERE } from './command.ts';

/** `/verify text [private]` */
export const verify: LookingCommand = {
  data: {
    ...WHERE,
    ...named('command.verify'),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.verify.text'),
        required: true,
        minLength: 1,
        maxLength: LONGEST_QUOTE,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named('option.verify.private'),
      },
    ],
  },

  isPrivate: ({ options }) => options.getBoolean('private') ?? false,

  answer: ({ options }, context) => verifyText(options.getString('text', true), context),
};
