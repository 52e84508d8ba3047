import { channelType } from './channel.ts';
import type { Directory } from './directory.ts';
import { flag, hasFlag, type Message } from './message.ts';
import type { User } from './user.ts';
import { wireChannel } from './wire-channel.ts';
import { wireMember } from './wire-guild.ts';

/** How much of a message the bot is told: all, or without Message Content where that intent would be needed. */
export function wireMessage(message: Message, directory: Directory, hasContentIntent: boolean) {
  const channel = directory.channel(message.channel_id);
  const open = hasContentIntent || channel.kind === 'direct' || concerns(message, directory.bot);
  const shown = open ? message : { ...message, content: '', embeds: [], components: [], attachments: [] };
  if (channel.kind === 'direct') return { ...shown, channel_type: channelType.direct };
  const member = directory.guilds.find(channel.guildId, message.author.id);
  return {
    ...shown,
    guild_id: channel.guildId,
    channel_type: channelType[channel.kind],
    ...(member !== undefined && { member: wireMember(member) }),
    ...threadOf(message, directory),
  };
}

/** The thread that was opened from a message comes with it. */
function threadOf(message: Message, directory: Directory): object {
  const thread = hasFlag(message, flag.hasThread) ? directory.thread(message.id) : undefined;
  return thread === undefined ? {} : { thread: wireChannel(thread, directory) };
}

function concerns(message: Message, bot: User): boolean {
  return message.author.id === bot.id || message.mentions.some((user) => user.id === bot.id);
}

/** Whether it is an answer to an interaction, of which a reply does not bring its content to the bot. */
export function isInteractionAnswer(message: Message): boolean {
  return message.interaction_metadata !== undefined && !hasFlag(message, flag.ephemeral);
}
