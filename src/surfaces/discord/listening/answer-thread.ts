import {
  ChannelType,
  RESTJSONErrorCodes as Code,
  DiscordAPIError,
  type Message,
  PermissionFlagsBits,
  type ThreadChannel,
} from 'discord.js';
import type { Logger } from 'pino';
import { summary } from '../replying/discord-errors.ts';
import { label } from '../writing/field.ts';

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
  try {
    return await message
      .startThread({ name: label(question, LONGEST_NAME) })
      .catch((error: unknown) => openedBefore(error, message));
  } catch (error) {
    log.warn(
      { ...summary(error), channel: channel.id },
      'Cannot open a thread in this channel; the answer stands there',
    );
    return null;
  }
}

/**
 * When the response to opening it was lost, it is there already; and so it is where the bot runs twice.
 * @throws what opening it threw
 */
async function openedBefore(error: unknown, { id, client }: Message): Promise<ThreadChannel> {
  // A thread has the id of the message that it was opened from.
  const thread = isThere(error) ? await client.channels.fetch(id) : null;
  if (thread?.isThread()) return thread;
  throw error;
}

function isThere(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === Code.ThreadAlreadyCreatedForMessage;
}
