import { type Channel, channelType, type GuildChannel, type Thread } from './channel.ts';
import type { Directory } from './directory.ts';

/** A channel as Discord sends it. */
export function wireChannel(channel: Channel, directory: Directory) {
  switch (channel.kind) {
    case 'direct':
      return { id: channel.id, type: channelType.direct, recipients: [directory.user(channel.personId)], flags: 0 };
    case 'thread':
      return wireThread(channel);
    default:
      return wireGuildChannel(channel);
  }
}

function wireGuildChannel({ kind, id, guildId, name, topic, overwrites }: GuildChannel) {
  const permission_overwrites = overwrites.map(({ id, allow, deny }) => ({
    id,
    type: 1,
    allow: allow.toString(),
    deny: deny.toString(),
  }));
  const shared = { id, guild_id: guildId, type: channelType[kind], name, topic, permission_overwrites };
  const forum = kind === 'forum' ? { available_tags: [], default_reaction_emoji: null, default_sort_order: null } : {};
  return { ...shared, position: 0, nsfw: false, parent_id: null, flags: 0, ...forum };
}

function wireThread(thread: Thread) {
  const { id, guildId, name, parentId, ownerId, archived, locked, archiveAfter, changedAt } = thread;
  const thread_metadata = {
    archived,
    locked,
    auto_archive_duration: archiveAfter,
    archive_timestamp: changedAt,
    create_timestamp: changedAt,
  };
  return {
    id,
    guild_id: guildId,
    type: channelType.thread,
    name,
    parent_id: parentId,
    owner_id: ownerId,
    thread_metadata,
    message_count: 0,
    total_message_sent: 0,
    member_count: 2,
    rate_limit_per_user: 0,
    flags: 0,
  };
}
