import { ApplicationCommandType } from 'discord.js';
import { words } from '../../../text/terms.ts';
import { renderAnswer } from '../answers/render-answer.ts';
import { showingOf } from '../answers/showing.ts';
import { WHERE } from '../commands/command.ts';
import { channelDocuments, channelScope } from '../listening/channel-defaults.ts';
import { messageText } from '../listening/message-text.ts';
import { plainQuestion } from '../listening/plain-question.ts';
import { Refusal } from '../replying/error-reply.ts';
import type { Menu } from './menu.ts';
import { namedInMenu } from './named-in-menu.ts';

/** Passages about what a message says, for whoever asks for them alone. */
export const findPassages: Menu = {
  data: { ...WHERE, type: ApplicationCommandType.Message, ...namedInMenu('menu.find') },

  async answer({ targetMessage }, context) {
    const { app, language } = context;
    const question = plainQuestion(messageText(targetMessage));
    if (words(question).length === 0) throw new Refusal(language.say('find.nothing'));
    const options = { scope: channelScope(question, context), ...channelDocuments(context) };
    return renderAnswer(await app.ask(question, options), question, app.index, language, showingOf(context, true));
  },
};
