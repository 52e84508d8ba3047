import { type Channel, channelType, guildIdOf } from './channel.ts';
import type { Directory } from './directory.ts';
import { displayName } from './user.ts';

/** Something that can be chosen by its id. */
export interface Choosable {
  readonly name: string;
  readonly value: string;
}

export type ThingKind = 'users' | 'roles' | 'mentionables' | 'channels';

/** What Discord's client offers where users, roles or channels (of these types, if any are named) are to be chosen. */
export function choosable(
  directory: Directory,
  where: Channel,
  kind: ThingKind,
  channelTypes: readonly number[] = [],
): readonly Choosable[] {
  const users = directory.usersIn(where).map((user) => ({ name: `@${displayName(user)}`, value: user.id }));
  const guildId = guildIdOf(where);
  const roles = guildId === null ? [] : directory.guilds.get(guildId).roles;
  const shownRoles = roles.map(({ name, id }) => ({ name: `@${name}`, value: id }));
  if (kind === 'users') return users;
  if (kind === 'roles') return shownRoles;
  if (kind === 'mentionables') return [...users, ...shownRoles];
  return directory.channels.flatMap((channel) => {
    if (channel.kind === 'direct' || channel.guildId !== guildId) return [];
    const wanted = channelTypes.length === 0 || channelTypes.includes(channelType[channel.kind]);
    return wanted ? [{ name: `#${channel.name}`, value: channel.id }] : [];
  });
}

/** What a menu of users (5), roles (6), both (7) or channels (8) offers. */
export const selectKinds = { 5: 'users', 6: 'roles', 7: 'mentionables', 8: 'channels' } as const;
