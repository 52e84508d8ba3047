import type { AllowedMentions } from '../checks/allowed-mentions.ts';
import type { Component } from '../checks/component.ts';
import type { Embed } from '../checks/embed.ts';
import type { Snowflake } from './snowflake.ts';
import type { User } from './user.ts';

export const flag = {
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  voiceMessage: 1 << 13,
  componentsV2: 1 << 15,
} as const;

export const messageType = { ordinary: 0, reply: 19, command: 20, contextCommand: 23 } as const;

export interface Attachment {
  readonly id: Snowflake;
  readonly filename: string;
  readonly size: number;
  readonly content_type: string;
  readonly url: string;
  readonly proxy_url: string;
  readonly description?: string;
}

export interface Reaction {
  readonly count: number;
  readonly me: boolean;
  readonly emoji: { readonly id: null; readonly name: string };
}

/** Which interaction a message answers, and whose it was. */
export interface InteractionMetadata {
  readonly id: Snowflake;
  readonly type: number;
  readonly user: User;
  readonly name?: string;
  readonly authorizing_integration_owners: Readonly<Record<string, string>>;
}

export interface MessageReference {
  /** Of a reply, not of a forwarded message. */
  readonly type: 0;
  readonly guild_id?: Snowflake;
  readonly message_id: Snowflake;
  readonly channel_id: Snowflake;
}

/** A message, in the form in which Discord sends it (the sender's wishes about pings are kept beside, unsent). */
export interface Message {
  readonly id: Snowflake;
  readonly channel_id: Snowflake;
  readonly author: User;
  readonly type: number;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly tts: false;
  readonly pinned: false;
  readonly mention_everyone: boolean;
  readonly mentions: readonly User[];
  readonly mention_roles: readonly Snowflake[];
  readonly attachments: readonly Attachment[];
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly reactions: readonly Reaction[];
  readonly flags: number;
  readonly nonce?: string | number;
  readonly application_id?: Snowflake;
  readonly webhook_id?: Snowflake;
  readonly message_reference?: MessageReference;
  readonly interaction_metadata?: InteractionMetadata;
}

/** What its author decides of a message; the rest follows. */
export interface Draft {
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly attachments: readonly Attachment[];
  readonly flags: number;
  readonly allowedMentions: AllowedMentions | undefined;
}

export const emptyDraft: Draft = {
  content: '',
  embeds: [],
  components: [],
  attachments: [],
  flags: 0,
  allowedMentions: undefined,
};

export function hasFlag(message: { readonly flags: number }, wanted: number): boolean {
  return (message.flags & wanted) !== 0;
}

/** An ephemeral message is seen by the person whose interaction it answers, any other by all in the channel. */
export function isVisibleTo(message: Message, viewer: Snowflake): boolean {
  return !hasFlag(message, flag.ephemeral) || message.interaction_metadata?.user.id === viewer;
}
