import type { ChannelView, PersonView, ServerView } from './page-view.ts';
import { viewCommands } from './view-commands.ts';
import type { Channel, GuildChannel, Thread } from './world/channel.ts';
import { allows, permission } from './world/permissions.ts';
import type { Server } from './world/server.ts';
import { displayName } from './world/user.ts';
import type { Visitor } from './world/visitor.ts';
import type { World } from './world/world.ts';

/** The servers that the visitor is in, with what they see there, and the direct messages with the bot. */
export function viewServers(world: World, visitor: Visitor): readonly ServerView[] {
  const servers = world.servers.flatMap((server) => viewServer(world, visitor, server));
  const direct = world.directory.channel(visitor.directChannel);
  return [...servers, { id: 'direct', name: null, channels: [viewChannel(world, visitor, direct)] }];
}

function viewServer(world: World, visitor: Visitor, server: Server): readonly ServerView[] {
  const { id, name, status } = server.guild;
  const channels = server.channels.filter((channel) => visitor.sees(channel));
  if (channels.length === 0 || status === 'left') return [];
  const listed = channels.flatMap((channel) => [channel, ...threadsOf(world, channel)]);
  return [{ id, name, channels: listed.map((channel) => viewChannel(world, visitor, channel)) }];
}

function threadsOf(world: World, { id }: GuildChannel): readonly Thread[] {
  return world.directory.channels.flatMap((one) => (one.kind === 'thread' && one.parentId === id ? [one] : []));
}

function viewChannel(world: World, visitor: Visitor, channel: Channel): ChannelView {
  const { id, kind } = channel;
  const commands = viewCommands(world, visitor, channel);
  const shared = { id, kind, commands, parentId: null, closed: false, manageable: false, topic: '' };
  if (channel.kind === 'direct') return { ...shared, name: world.directory.bot.username };
  if (channel.kind !== 'thread') return { ...shared, name: channel.name, topic: channel.topic };
  const { name, parentId, archived, locked } = channel;
  const held = world.directory.permissionsIn(channel, visitor.id);
  const state = { closed: archived && locked, manageable: allows(held, permission.manageThreads) };
  return { ...shared, ...state, name, parentId, topic: world.directory.parent(channel).name };
}

/** Whom the person at the page may be: the members of the first server. */
export function viewPeople(world: World): readonly PersonView[] {
  const { ownerId, id } = world.directory.guild;
  const people = world.directory.guilds.members(id).filter(({ user }) => !user.bot);
  return people.map(({ user }) => ({ id: user.id, name: displayName(user), owner: user.id === ownerId }));
}
