import type { Snowflake } from './snowflake.ts';
import type { User } from './user.ts';

export interface Role {
  readonly id: Snowflake;
  readonly name: string;
  readonly permissions: bigint;
}

/** Somebody in a server. The owner may do everything, whatever stands here. */
export interface Member {
  readonly user: User;
  readonly permissions: bigint;
  readonly roles: readonly Snowflake[];
}

/** A server, in Discord's own word. */
export interface Guild {
  readonly id: Snowflake;
  readonly name: string;
  readonly ownerId: Snowflake;
  /** The preferred locale, which comes with interactions as `guild_locale`. */
  readonly locale: string;
  /** Whether the bot is in it, and whether Discord can reach it now. */
  readonly status: 'here' | 'unavailable' | 'left';
  /** Beside @everyone. */
  readonly roles: readonly Role[];
}
