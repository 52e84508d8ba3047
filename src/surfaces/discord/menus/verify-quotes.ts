import { ApplicationCommandType } from 'discord.js';
import { WHERE } from '../commands/command.ts';
import { messageText } from '../listening/message-text.ts';
import { verifyMessage } from '../quotes/verify-quotes.ts';
import type { Menu } from './menu.ts';
import { namedInMenu } from './named-in-menu.ts';

/** Whether what a message quotes stands in the documents, for whoever asks for it alone. */
export const verifyQuotes: Menu = {
  data: { ...WHERE, type: ApplicationCommandType.Message, ...namedInMenu('menu.verify') },

  answer: ({ targetMessage }, context) => verifyMessage(messageText(targetMessage), context),
};
