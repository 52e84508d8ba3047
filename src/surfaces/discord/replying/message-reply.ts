import { type Message, MessageFlags } from 'discord.js';
import { NO_SETTINGS } from '../../../kept/server-settings.ts';
import { openThread } from '../listening/answer-thread.ts';
import type { RecentQuestion, Written } from '../listening/manners/recent-questions.ts';
import { showTyping } from '../listening/typing.ts';
import { below, type Outgoing } from '../writing/outgoing.ts';
import { messagesOf, takeBack } from '../writing/written.ts';
import type { Asker } from './context.ts';
import { isMissingPermission, summary } from './discord-errors.ts';
import type { Reply } from './reply.ts';

const flags = MessageFlags.IsComponentsV2;

export interface MessageReplyOptions {
  /** What the answer is remembered by. */
  readonly asked: RecentQuestion;
  /** What a thread for the answer is called; null for an answer without one. */
  readonly thread: string | null;
  /** Whether the asker waits for an answer: else nothing is said of trouble, and the bot is not seen to write. */
  readonly isAwaited: boolean;
}

/**
 * The reply to a message: below it, in a thread of it, or as a direct message where the bot may not write; in place of an
 * earlier answer where the message was edited.
 */
export function messageReply(
  message: Message,
  { parts: { log }, speaks }: Asker,
  { asked, thread: threadName, isAwaited }: MessageReplyOptions,
): Reply {
  const stopTyping = isAwaited ? showTyping(message, log) : () => {};

  async function send(reply: Outgoing, name: string | null): Promise<void> {
    stopTyping();
    if (asked.isDeleted) return;
    if (asked.answer !== null) return change(reply, asked.answer);
    const sent = await write(reply, name);
    asked.answer = { channelId: sent.channelId, messageId: sent.id };
    // Meanwhile it may have been deleted.
    if (asked.isDeleted) await sent.delete();
  }

  async function change(reply: Outgoing, answer: Written): Promise<void> {
    await (await messagesOf(answer, message.client))?.edit(answer.messageId, { ...reply, flags });
  }

  /** An answer to what was asked before does not stay. */
  async function nothing(): Promise<void> {
    stopTyping();
    if (asked.answer !== null) await takeBack(asked.answer, message.client);
    asked.answer = null;
  }

  async function write(reply: Outgoing, name: string | null): Promise<Message> {
    const thread = name === null ? null : await openThread(message, name, log);
    if (thread) return thread.send({ ...reply, flags, ...once(message) });
    try {
      return await message.reply({ ...reply, flags, ...once(message) });
    } catch (error) {
      if (!message.inGuild() || !isMissingPermission(error) || !isAwaited) throw error;
      log.warn(
        { ...summary(error), channel: message.channelId },
        'May not reply in this channel; writing to the asker',
      );
      return message.author.send({
        ...below(speaks(NO_SETTINGS).say('trouble.cannotWrite', { channel: message.channelId }), reply),
        flags,
        ...once(message),
      });
    }
  }

  return {
    answer: (reply) => send(reply, threadName),
    notice: async (reply) => (isAwaited ? send(reply, null) : nothing()),
    nothing,
  };
}

/** When a request is repeated because its response was lost, Discord knows by this that the reply is there already. */
function once({ id }: Message) {
  return { nonce: id, enforceNonce: true };
}
