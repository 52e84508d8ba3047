import { type Message, MessageType } from 'discord.js';
import { channelDocuments, channelScope } from './channel-defaults.ts';
import type { Asker } from './context.ts';
import { respond } from './error-reply.ts';
import { field } from './field.ts';
import { messageReply } from './message-reply.ts';
import { notice } from './outgoing.ts';
import { renderAnswer } from './render-answer.ts';
import { showingOf } from './showing.ts';

/** Of the bot's name, by `weigh`. */
const NAME_ROOM = 80;

/** Answers a message that is meant for the bot; takes no notice of any other. */
export async function answerMessage(message: Message, asker: Asker): Promise<void> {
  if (!isWrittenByMember(message) || !isForBot(message)) return;
  const bot = message.client.user;
  const question = withoutMention(message.content, bot.id);
  await respond(messageReply(message, asker), asker, async (context) => {
    const { app, language } = context;
    if (question !== '') {
      const wanted = { scope: channelScope(question, context), ...channelDocuments(context) };
      return renderAnswer(await app.ask(question, wanted), null, app.index, language, showingOf(context, false));
    }
    return notice(language.say('trouble.mentionHelp', { bot: field(bot.displayName, NAME_ROOM) }));
  });
}

/** The text without any mention of the user, and without white space at its ends. */
export function withoutMention(content: string, userId: string): string {
  return content.replace(new RegExp(`[^\\S\\n]*<@!?${userId}>[^\\S\\n]*`, 'g'), ' ').trim();
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
