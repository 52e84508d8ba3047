import type { Directory } from './directory.ts';
import type { Guild, Member, Role } from './guild.ts';
import { ordinary } from './permissions.ts';
import { wireChannel } from './wire-channel.ts';

const joined = '2024-01-01T00:00:00.000000+00:00';

export function wireMember({ roles }: Member) {
  return { nick: null, avatar: null, roles, joined_at: joined, deaf: false, mute: false, flags: 0, pending: false };
}

export function wireRole({ id, name, permissions }: Role, position = 1) {
  return {
    id,
    name,
    permissions: permissions.toString(),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: true,
    flags: 0,
  };
}

/** What a server is, without what is in it. */
export function wireGuildFacts({ id, name, ownerId, locale, roles }: Guild) {
  const everyone = wireRole({ id, name: '@everyone', permissions: ordinary }, 0);
  return {
    id,
    name,
    icon: null,
    owner_id: ownerId,
    preferred_locale: locale,
    features: [],
    emojis: [],
    roles: [everyone, ...roles.map((role, index) => wireRole(role, index + 1))],
  };
}

/** The whole server as it is told to a bot which comes online, or comes into it. */
export function wireGuild(guild: Guild, directory: Directory) {
  const members = directory.guilds.members(guild.id);
  const channels = directory.channels.filter((one) => one.kind !== 'direct' && one.guildId === guild.id);
  return {
    ...wireGuildFacts(guild),
    member_count: members.length,
    joined_at: joined,
    large: false,
    unavailable: false,
    channels: channels.filter((one) => one.kind !== 'thread').map((one) => wireChannel(one, directory)),
    threads: channels.filter((one) => one.kind === 'thread' && !one.archived).map((one) => wireChannel(one, directory)),
    members: members.map((member) => ({ user: member.user, ...wireMember(member) })),
  };
}
