import { type Channel, channelType, type GuildChannel, guildIdOf, type Thread } from './channel.ts';
import type { Directory } from './directory.ts';
import type { Files } from './files.ts';
import type { Snowflake } from './snowflake.ts';
import { wireMember, wireRole } from './wire-guild.ts';

/** The users, roles, channels and files which an interaction names by their ids, in full as they come with it. */
export function resolve(values: readonly unknown[], where: Channel, directory: Directory, files: Files): object {
  const ids = values.filter((value) => typeof value === 'string');
  const users = directory.users.filter((user) => ids.includes(user.id));
  const guildId = guildIdOf(where);
  return {
    users: byId(users),
    attachments: byId(ids.flatMap((id) => files.attachment(id) ?? [])),
    ...(guildId !== null && resolveInGuild(guildId, ids, where, directory)),
  };
}

function resolveInGuild(guildId: Snowflake, ids: readonly string[], where: Channel, directory: Directory) {
  const { guilds } = directory;
  const members = guilds.members(guildId).filter(({ user }) => ids.includes(user.id));
  const roles = guilds.get(guildId).roles.filter(({ id }) => ids.includes(id));
  const channels = directory.channels.flatMap((channel) =>
    channel.kind !== 'direct' && channel.guildId === guildId && ids.includes(channel.id) ? [channel] : [],
  );
  const permissions = (userId: Snowflake) => directory.permissionsIn(where, userId).toString();
  return {
    members: Object.fromEntries(
      members.map((one) => [one.user.id, { ...wireMember(one), permissions: permissions(one.user.id) }]),
    ),
    roles: byId(roles.map((role) => wireRole(role))),
    channels: byId(channels.map(partialChannel)),
  };
}

function partialChannel(channel: GuildChannel | Thread) {
  const { id, name, kind, guildId } = channel;
  const shared = { id, name, type: channelType[kind], permissions: '0', guild_id: guildId };
  if (channel.kind !== 'thread') return { ...shared, parent_id: null };
  const { archived, locked, archiveAfter, changedAt } = channel;
  const thread_metadata = { archived, locked, auto_archive_duration: archiveAfter, archive_timestamp: changedAt };
  return { ...shared, parent_id: channel.parentId, thread_metadata };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Readonly<Record<string, Item>> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}
