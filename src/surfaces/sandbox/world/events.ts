import type { Interaction } from './interaction.ts';
import type { Message } from './message.ts';
import type { Snowflake } from './snowflake.ts';

/** What someone who looks at the sandbox may want to know. */
export type Change =
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'deleted'; readonly message: Message }
  | { readonly type: 'typing'; readonly channelId: Snowflake; readonly until: number }
  | { readonly type: 'interaction'; readonly interaction: Interaction }
  | { readonly type: 'commands' }
  | { readonly type: 'channels' }
  | { readonly type: 'presence'; readonly online: boolean };

/** The intents of a gateway session, by their bits. */
export const intent = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

export const privilegedIntents = intent.guildMembers | intent.guildPresences | intent.messageContent;

/** An event for the bot, sent to those sessions that asked for its intent (0: to all). */
export interface Dispatch {
  readonly event: string;
  readonly intent: number;
  /** Null for what happens in direct messages, which go to the first shard. */
  readonly guildId: Snowflake | null;
  /** What a session with these intents is told. */
  readonly data: (intents: number) => object;
}
