import { type Message, MessageType } from 'discord.js';
import type { Asker } from './context.ts';
import { respond } from './error-reply.ts';
import { field } from './field.ts';
import { inquiryOf } from './follow-up.ts';
import { messageReply } from './message-reply.ts';
import { notice } from './outgoing.ts';
import { questionOf } from './question-of.ts';
import { renderAnswer } from './render-answer.ts';
import { showingOf } from './showing.ts';

/** Of the bot's name, by `weigh`. */
const NAME_ROOM = 80;

/** Answers a message that is meant for the bot; takes no notice of any other. */
export async function answerMessage(message: Message, asker: Asker): Promise<void> {
  if (!isWrittenByMember(message) || !isForBot(message)) return;
  const bot = message.client.user;
  const question = questionOf(message);
  await respond(messageReply(message, asker), asker, async (context) => {
    const { app, language } = context;
    if (question !== '') {
      const { meaning, ...asked } = await inquiryOf(question, message, context);
      return renderAnswer(
        await app.ask(asked.question, asked.options),
        meaning,
        app.index,
        language,
        showingOf(context, false),
      );
    }
    return notice(language.say('trouble.mentionHelp', { bot: field(bot.displayName, NAME_ROOM) }));
  });
}

function isWrittenByMember({ author, webhookId, type }: Message): boolean {
  return (
    !author.bot && !author.system && webhookId === null && (type === MessageType.Default || type === MessageType.Reply)
  );
}

/**
 * In a server, only what names the bot itself, or replies to it. `mentions.has()` would not do: that holds for
 * @everyone and for roles, too.
 */
function isForBot({ client, guildId, mentions }: Message): boolean {
  return guildId === null || mentions.users.has(client.user.id) || mentions.repliedUser?.id === client.user.id;
}
