import type { Snowflake } from './snowflake.ts';

export const channelType = { text: 0, direct: 1, thread: 11, forum: 15 } as const;

export interface Overwrite {
  readonly id: Snowflake;
  readonly allow: bigint;
  readonly deny: bigint;
}

/** A channel to write in, or a forum, in which one opens posts. */
export interface GuildChannel {
  readonly kind: 'text' | 'forum';
  readonly id: Snowflake;
  readonly guildId: Snowflake;
  readonly name: string;
  readonly topic: string;
  readonly overwrites: readonly Overwrite[];
}

/** A thread of a channel, or a post of a forum. One that was opened from a message has that message's id. */
export interface Thread {
  readonly kind: 'thread';
  readonly id: Snowflake;
  readonly guildId: Snowflake;
  readonly name: string;
  readonly parentId: Snowflake;
  readonly ownerId: Snowflake;
  /** Minutes without a message after which Discord's clients hide it. */
  readonly archiveAfter: number;
  readonly archived: boolean;
  readonly locked: boolean;
  readonly changedAt: string;
}

/** The conversation of one person with the bot. */
export interface DirectChannel {
  readonly kind: 'direct';
  readonly id: Snowflake;
  readonly personId: Snowflake;
}

export type Channel = GuildChannel | Thread | DirectChannel;

/** The server that the channel is in; null of direct messages. */
export function guildIdOf(channel: Channel): Snowflake | null {
  return channel.kind === 'direct' ? null : channel.guildId;
}
