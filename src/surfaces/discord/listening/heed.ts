import { type Message, MessageType } from 'discord.js';
import { type ChannelSettings, NO_CHANNEL } from '../../../kept/server-settings.ts';
import type { Asker } from '../replying/context.ts';
import { isOfForum, isOpeningPost, questionOf } from './question-of.ts';
import { acknowledges, type Sound, soundOf, thanks } from './small-talk.ts';

/** It is somebody else who is spoken to. */
const BEGINS_WITH_NAME = /^\s*<@!?\d+>/;

/** How a message that is meant for the bot is to be taken. */
export interface Heeded {
  /** What its channel, or the one that its thread belongs to, is set to. */
  readonly channel: ChannelSettings;
  /** Of one that is in a channel where all are answered; a message to the bot itself is always a question. */
  readonly sound: Sound;
}

/** Null for a message that is not meant for the bot. */
export async function heed(message: Message, asker: Asker): Promise<Heeded | null> {
  if (!isWrittenByMember(message)) return null;
  const isNamed = message.guildId === null || message.mentions.parsedUsers.has(message.client.user.id);
  const repliesToBot = !isNamed && isReplyTo(message.client.user.id, message);
  // Without the intent, what is not addressed to the bot comes without its text.
  if (!isNamed && !repliesToBot && message.content === '') return null;
  const channel = await channelOf(asker);
  const text = questionOf(message);
  if (isNamed) return thanks(text) ? null : { channel, sound: 'question' };
  if (repliesToBot) return acknowledges(text) ? null : { channel, sound: 'question' };
  const sound = isAnswered(message, channel) ? soundOf(text) : 'small talk';
  if (sound === 'small talk') return null;
  // Members talk with one another.
  return { channel, sound: message.type === MessageType.Reply ? 'statement' : sound };
}

async function channelOf({ parts, server, channels }: Asker): Promise<ChannelSettings> {
  if (server === null) return NO_CHANNEL;
  const settings = await parts.kept.servers.get(server);
  return channels.map((id) => settings.channels[id]).find((one) => one !== undefined) ?? NO_CHANNEL;
}

/** Of a forum's post, the first message alone asks something; the others talk about that. */
function isAnswered(message: Message, { answers }: ChannelSettings): boolean {
  if (!answers || (isOfForum(message) && !isOpeningPost(message))) return false;
  const { content, mentions } = message;
  return !mentions.everyone && mentions.roles.size === 0 && !BEGINS_WITH_NAME.test(content);
}

/** Discord may not tell what is replied to; then the author may be pinged nevertheless. */
function isReplyTo(id: string, { mentions: { repliedUser, users } }: Message): boolean {
  return repliedUser?.id === id || users.has(id);
}

function isWrittenByMember({ author, webhookId, type }: Message): boolean {
  return (
    !author.bot && !author.system && webhookId === null && (type === MessageType.Default || type === MessageType.Reply)
  );
}
