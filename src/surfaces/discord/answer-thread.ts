import { ChannelType, type Message, PermissionFlagsBits, type ThreadChannel } from 'discord.js';
import type { Logger } from 'pino';
import { summary } from './discord-errors.ts';
import { label } from './field.ts';

/** What Discord takes. */
const LONGEST_NAME = 100;

const NEEDED = [PermissionFlagsBits.CreatePublicThreads, PermissionFlagsBits.SendMessagesInThreads] as const;

/** Whether a thread can be opened from a message: not in direct messages, and not in a thread. */
export function canHaveThread({ channel }: Message): boolean {
  return channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement;
}

/** The thread for the answer to a message; null where there can be none, and then the log says why. */
export async function openThread(message: Message, question: string, log: Logger): Promise<ThreadChannel | null> {
  if (!message.inGuild() || message.channel.isThread()) return null;
  const { client, channel } = message;
  if (channel.permissionsFor(client.user)?.has(NEEDED) === false) {
    log.warn(
      { channel: channel.id },
      'Cannot open a thread in this channel, so the answer stands there: give the bot Create Public Threads and Send Messages in Threads',
    );
    return null;
  }
  return message.startThread({ name: label(question, LONGEST_NAME) }).catch((error: unknown) => {
    log.warn(
      { ...summary(error), channel: channel.id },
      'Cannot open a thread in this channel; the answer stands there',
    );
    return null;
  });
}
