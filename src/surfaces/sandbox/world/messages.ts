import { unknownMessage } from '../refusal.ts';
import { guildIdOf } from './channel.ts';
import type { Clock } from './clock.ts';
import type { Directory } from './directory.ts';
import { pingsOf } from './mentions.ts';
import {
  type Draft,
  flag,
  hasFlag,
  type InteractionMetadata,
  isVisibleTo,
  type Message,
  type MessageReference,
  messageType,
} from './message.ts';
import type { Snowflake } from './snowflake.ts';
import type { User } from './user.ts';
import { isInteractionAnswer } from './wire.ts';

/** Where a new message stands. */
export interface Posting {
  readonly author: User;
  readonly channelId: Snowflake;
  readonly draft: Draft;
  readonly replyTo?: Message | undefined;
  readonly nonce?: string | number | undefined;
  readonly answers?: InteractionMetadata | undefined;
  /** Of a forum's post, whose thread has the same id. */
  readonly id?: Snowflake;
}

/** All messages of all channels, oldest first. */
export class Messages {
  readonly #all = new Map<Snowflake, Message>();
  readonly #directory: Directory;
  readonly #clock: Clock;
  readonly #mint: () => Snowflake;

  constructor(directory: Directory, clock: Clock, mint: () => Snowflake) {
    this.#directory = directory;
    this.#clock = clock;
    this.#mint = mint;
  }

  add(posting: Posting): Message {
    const { author, channelId, draft } = posting;
    return this.#keep({
      id: posting.id ?? this.#mint(),
      channel_id: channelId,
      author,
      type: typeOf(posting),
      timestamp: this.#clock.timestamp(),
      edited_timestamp: null,
      tts: false,
      pinned: false,
      reactions: [],
      ...this.#written(draft, author, channelId, posting.replyTo),
      ...origin(posting, this.#directory),
    });
  }

  /** Puts the draft in the message's place; what was "thinking" has then been answered. */
  edit(message: Message, draft: Draft): Message {
    const thinking = hasFlag(message, flag.loading);
    const target = message.message_reference && this.#all.get(message.message_reference.message_id);
    return this.#keep({
      ...message,
      ...this.#written(draft, message.author, message.channel_id, target),
      flags: (draft.flags & ~flag.loading) | (message.flags & flag.hasThread),
      edited_timestamp: thinking ? null : this.#clock.timestamp(),
    });
  }

  react(message: Message, emoji: string, present: boolean): Message {
    const others = message.reactions.filter((reaction) => reaction.emoji.name !== emoji);
    const added = present ? [{ count: 1, me: true, emoji: { id: null, name: emoji } }] : [];
    return this.#keep({ ...message, reactions: [...others, ...added] });
  }

  /** Notes that a thread was opened from the message. */
  markThread(message: Message): Message {
    return this.#keep({ ...message, flags: message.flags | flag.hasThread });
  }

  remove(message: Message): void {
    this.#all.delete(message.id);
  }

  find(id: Snowflake): Message | undefined {
    return this.#all.get(id);
  }

  /** @throws {Refusal} 10008 when it is not there, or not for this viewer's eyes. */
  in(channelId: Snowflake, id: Snowflake, viewer: Snowflake): Message {
    const message = this.#all.get(id);
    if (message?.channel_id !== channelId || !isVisibleTo(message, viewer)) throw unknownMessage();
    return message;
  }

  list(channelId: Snowflake, viewer: Snowflake): readonly Message[] {
    return [...this.#all.values()].filter((one) => one.channel_id === channelId && isVisibleTo(one, viewer));
  }

  #written(draft: Draft, author: User, channelId: Snowflake, replyTo: Message | undefined) {
    const repliedTo = replyTo !== undefined && !isInteractionAnswer(replyTo) ? replyTo.author : undefined;
    const pings = pingsOf({ draft, authorId: author.id, channelId, repliedTo }, this.#directory);
    const { content, embeds, components, attachments, flags } = draft;
    const mentions = { mentions: pings.users, mention_roles: pings.roles, mention_everyone: pings.everyone };
    return { content, embeds, components, attachments, flags, ...mentions };
  }

  #keep(message: Message): Message {
    this.#all.set(message.id, message);
    return message;
  }
}

function typeOf({ replyTo, answers }: Posting): number {
  if (answers?.name !== undefined) return messageType.command;
  return replyTo === undefined ? messageType.ordinary : messageType.reply;
}

function origin({ replyTo, answers, nonce }: Posting, directory: Directory) {
  return {
    ...(nonce !== undefined && { nonce }),
    ...(replyTo !== undefined && { message_reference: referenceTo(replyTo, directory) }),
    ...(answers !== undefined && {
      interaction_metadata: answers,
      application_id: directory.applicationId,
      webhook_id: directory.applicationId,
    }),
  };
}

function referenceTo({ id, channel_id }: Message, directory: Directory): MessageReference {
  const guildId = guildIdOf(directory.channel(channel_id));
  return { type: 0, message_id: id, channel_id, ...(guildId !== null && { guild_id: guildId }) };
}
