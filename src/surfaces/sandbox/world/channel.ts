import type { Snowflake } from './snowflake.ts';

export const channelType = { text: 0, direct: 1, thread: 11 } as const;

export interface Overwrite {
  readonly id: Snowflake;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface GuildChannel {
  readonly kind: 'text';
  readonly id: Snowflake;
  readonly name: string;
  readonly topic: string;
  readonly overwrites: readonly Overwrite[];
}

export interface Thread {
  readonly kind: 'thread';
  readonly id: Snowflake;
  readonly name: string;
  readonly parentId: Snowflake;
}

/** The conversation of one person with the bot. */
export interface DirectChannel {
  readonly kind: 'direct';
  readonly id: Snowflake;
  readonly personId: Snowflake;
}

export type Channel = GuildChannel | Thread | DirectChannel;
