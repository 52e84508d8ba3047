import type { Client, MessageManager } from 'discord.js';
import type { Written } from '../listening/manners/recent-questions.ts';

/** The messages among which one of the bot stands; undefined where its channel has none. */
export async function messagesOf({ channelId }: Written, client: Client): Promise<MessageManager | undefined> {
  const channel = await client.channels.fetch(channelId);
  return channel?.isTextBased() ? channel.messages : undefined;
}

/** Deletes a message of the bot. */
export async function takeBack(written: Written, client: Client): Promise<void> {
  await (await messagesOf(written, client))?.delete(written.messageId);
}
