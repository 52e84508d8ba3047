import { ChannelType, type Message } from 'discord.js';

/** What a message asks; of the opening post of a forum, its title too. Empty where there is nothing but a mention. */
export function questionOf(message: Message): string {
  const text = withoutMention(message.content, message.client.user.id);
  return isOpeningPost(message) ? `${message.channel.name}\n${text}`.trim() : text;
}

/** The text without any mention of the user, and without white space at its ends. */
export function withoutMention(content: string, userId: string): string {
  return content.replace(new RegExp(`[^\\S\\n]*<@!?${userId}>[^\\S\\n]*`, 'g'), ' ').trim();
}

/** A forum's post begins with a message of the same id. */
export function isOpeningPost(message: Message): message is Message<true> & { channel: { name: string } } {
  return message.channelId === message.id && message.channel.isThread() && isOfForum(message);
}

/** Whether it stands in a post of a forum. */
export function isOfForum({ channel }: Message): boolean {
  return (
    channel.isThread() &&
    (channel.parent?.type === ChannelType.GuildForum || channel.parent?.type === ChannelType.GuildMedia)
  );
}
