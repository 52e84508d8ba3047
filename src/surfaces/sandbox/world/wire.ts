import { type Channel, channelType } from './channel.ts';
import type { Directory } from './directory.ts';
import { flag, hasFlag, type Message } from './message.ts';
import { ordinary } from './permissions.ts';
import type { Snowflake } from './snowflake.ts';
import type { User } from './user.ts';

const joined = '2024-01-01T00:00:00.000000+00:00';

/** A channel as Discord sends it. */
export function wireChannel(channel: Channel, directory: Directory) {
  const guild = { guild_id: directory.guild.id };
  switch (channel.kind) {
    case 'direct':
      return { id: channel.id, type: channelType.direct, recipients: [directory.user(channel.personId)], flags: 0 };
    case 'thread':
      return { ...guild, ...wireThread(channel), owner_id: directory.you.id };
    case 'text':
      return { ...guild, ...wireText(channel) };
  }
}

function wireText(channel: Extract<Channel, { kind: 'text' }>) {
  const permission_overwrites = channel.overwrites.map(({ id, allow, deny }) => ({
    id,
    type: 1,
    allow: allow.toString(),
    deny: deny.toString(),
  }));
  const { id, name, topic } = channel;
  return { id, name, topic, type: channelType.text, position: 0, nsfw: false, parent_id: null, permission_overwrites };
}

function wireThread({ id, name, parentId }: Extract<Channel, { kind: 'thread' }>) {
  const thread_metadata = { archived: false, auto_archive_duration: 1440, archive_timestamp: joined, locked: false };
  return {
    id,
    name,
    type: channelType.thread,
    parent_id: parentId,
    thread_metadata,
    message_count: 0,
    member_count: 2,
  };
}

export function wireMember() {
  return { nick: null, avatar: null, roles: [], joined_at: joined, deaf: false, mute: false, flags: 0, pending: false };
}

/** The whole server as it is told to a bot which comes online. */
export function wireGuild(directory: Directory) {
  const { guild, channels, members } = directory;
  return {
    ...guild,
    owner_id: directory.you.id,
    preferred_locale: 'en-US',
    member_count: members.length,
    joined_at: joined,
    large: false,
    unavailable: false,
    features: [],
    emojis: [],
    roles: [everyoneRole(guild.id)],
    channels: channels.filter((one) => one.kind === 'text').map((one) => wireChannel(one, directory)),
    threads: channels.filter((one) => one.kind === 'thread').map((one) => wireChannel(one, directory)),
    members: members.map((user) => ({ user, ...wireMember() })),
  };
}

function everyoneRole(id: Snowflake) {
  const permissions = ordinary.toString();
  return {
    id,
    name: '@everyone',
    permissions,
    position: 0,
    color: 0,
    hoist: false,
    managed: false,
    mentionable: false,
  };
}

/** How much of a message the bot is told: all, or without Message Content where that intent would be needed. */
export function wireMessage(message: Message, directory: Directory, hasContentIntent: boolean) {
  const channel = directory.channel(message.channel_id);
  const open = hasContentIntent || channel.kind === 'direct' || concerns(message, directory.bot);
  const shown = open ? message : { ...message, content: '', embeds: [], components: [], attachments: [] };
  const place =
    channel.kind === 'direct'
      ? { channel_type: channelType.direct }
      : { guild_id: directory.guild.id, channel_type: channelType[channel.kind], member: wireMember() };
  return { ...shown, ...place };
}

function concerns(message: Message, bot: User): boolean {
  return message.author.id === bot.id || message.mentions.some((user) => user.id === bot.id);
}

/** Whether it is an answer to an interaction, of which a reply does not bring its content to the bot. */
export function isInteractionAnswer(message: Message): boolean {
  return message.interaction_metadata !== undefined && !hasFlag(message, flag.ephemeral);
}
