import { type Message, MessageFlags } from 'discord.js';
import { NO_SETTINGS } from '../../kept/server-settings.ts';
import type { Asker } from './context.ts';
import { isMissingPermission, summary } from './discord-errors.ts';
import { below, type Outgoing } from './outgoing.ts';
import type { Reply } from './reply.ts';
import { showTyping } from './typing.ts';

const flags = MessageFlags.IsComponentsV2;

/** The reply to a message: below it, or as a direct message where the bot may not write. */
export function messageReply(message: Message, { parts: { log }, speaks }: Asker): Reply {
  const stopTyping = showTyping(message, log);

  async function send(reply: Outgoing): Promise<void> {
    stopTyping();
    try {
      await message.reply({ ...reply, flags, ...once(message) });
    } catch (error) {
      if (!message.inGuild() || !isMissingPermission(error)) throw error;
      log.warn(
        { ...summary(error), channel: message.channelId },
        'May not reply in this channel; writing to the asker',
      );
      await message.author.send({
        ...below(speaks(NO_SETTINGS).say('trouble.cannotWrite', { channel: message.channelId }), reply),
        flags,
        ...once(message),
      });
    }
  }

  return { answer: send, notice: send };
}

/** When a request is repeated because its response was lost, Discord knows by this that the reply is there already. */
function once({ id }: Message) {
  return { nonce: id, enforceNonce: true };
}
