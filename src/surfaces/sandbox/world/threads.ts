import {
  invalidForm,
  missingPermissions,
  notInForum,
  threadArchived,
  threadExists,
  threadLocked,
  wrongChannelType,
} from '../refusal.ts';
import type { Channel, GuildChannel, Thread } from './channel.ts';
import { type Draft, flag, hasFlag, type Message } from './message.ts';
import { allows, type Permission, permission } from './permissions.ts';
import type { User } from './user.ts';
import type { World } from './world.ts';

/** How many minutes of silence may archive a thread. */
const archiveTimes = [60, 1440, 4320, 10080] as const;

interface Opening {
  readonly parent: Channel;
  readonly name: string;
  readonly owner: User;
  readonly from?: Message | undefined;
  readonly archiveAfter?: number | undefined;
}

/**
 * Opens a thread in a channel, from one of its messages or by itself.
 * @throws {Refusal} 50013 without the permission, 50024 where there are no threads, 160004 when the message has one.
 */
export function openThread(world: World, { parent, from, ...opening }: Opening): Thread {
  if (parent.kind !== 'text') throw wrongChannelType();
  demand(world, parent, opening.owner, 'createPublicThreads');
  if (from !== undefined && (hasFlag(from, flag.hasThread) || world.directory.thread(from.id))) throw threadExists();
  const thread = make(world, parent, opening, from?.id ?? world.mint());
  world.announcer.channel('THREAD_CREATE', thread, { newly_created: true });
  if (from !== undefined) world.announcer.message('MESSAGE_UPDATE', world.messages.markThread(from));
  return thread;
}

/** Opens a post in a forum: a thread, and its first message, which has the same id. */
export function openPost(world: World, { parent, ...opening }: Opening, draft: Draft): Thread {
  if (parent.kind !== 'forum') throw wrongChannelType();
  demand(world, parent, opening.owner, 'sendMessages');
  const thread = make(world, parent, opening, world.mint());
  world.announcer.channel('THREAD_CREATE', thread, { newly_created: true });
  world.publish({ author: opening.owner, channelId: thread.id, id: thread.id, draft });
  return thread;
}

function make(world: World, { id: parentId, guildId }: GuildChannel, opening: Omit<Opening, 'parent'>, id: string) {
  const { name, owner, archiveAfter = 1440 } = opening;
  const state = { archived: false, locked: false, changedAt: world.clock.timestamp() };
  return world.directory.keep({
    kind: 'thread',
    id,
    guildId,
    parentId,
    name,
    ownerId: owner.id,
    archiveAfter,
    ...state,
  });
}

export type ThreadChange = Partial<Pick<Thread, 'name' | 'archived' | 'locked' | 'archiveAfter'>>;

/** Changes a thread, and tells of it. */
export function changeThread(world: World, thread: Thread, change: ThreadChange): Thread {
  const changed = world.directory.keep({ ...thread, ...change, changedAt: world.clock.timestamp() });
  world.announcer.channel('THREAD_UPDATE', changed);
  return changed;
}

/** Archives and locks a thread, or opens it again, for one who manages threads. @throws {Refusal} 50013, 50024 */
export function closeThread(world: World, channel: Channel, user: User, closed: boolean): Thread {
  if (channel.kind !== 'thread') throw wrongChannelType();
  demand(world, channel, user, 'manageThreads');
  return changeThread(world, channel, { archived: closed, locked: closed });
}

/** @throws {Refusal} as Discord refuses a message in a forum (50008), a locked thread, an archived one (50083). */
export function checkWritable(channel: Channel): void {
  if (channel.kind === 'forum') throw notInForum();
  if (channel.kind !== 'thread' || !channel.locked) return;
  throw channel.archived ? threadArchived() : threadLocked();
}

/** @throws {Refusal} 50013 without the permission to write here, which in threads is another than in channels. */
export function checkMaySend(world: World, channel: Channel, user: User): void {
  if (channel.kind !== 'direct') {
    demand(world, channel, user, channel.kind === 'thread' ? 'sendMessagesInThreads' : 'sendMessages');
  }
}

/** @throws {Refusal} 50083: in an archived thread nothing is changed, only deleted. */
export function checkActive(channel: Channel): void {
  if (channel.kind === 'thread' && channel.archived) throw threadArchived();
}

/** A message wakes an archived thread that is not locked. */
export function wake(world: World, channel: Channel): void {
  if (channel.kind === 'thread' && channel.archived && !channel.locked)
    changeThread(world, channel, { archived: false });
}

/** @throws {Refusal} 50013 */
export function demand(world: World, channel: Channel, user: User, name: Permission): void {
  if (!allows(world.directory.permissionsIn(channel, user.id), permission[name])) throw missingPermissions();
}

/** @throws {Refusal} 50035 */
export function checkArchiveTime(minutes: number): void {
  if (archiveTimes.some((time) => time === minutes)) return;
  const message = `Value must be one of {${archiveTimes.join(', ')}}.`;
  throw invalidForm('auto_archive_duration', 'BASE_TYPE_CHOICES', message);
}
