import { unknownChannel, unknownMember, unknownUser } from '../refusal.ts';
import type { Channel, DirectChannel, GuildChannel, Thread } from './channel.ts';
import { everything, ordinary, type Permission, permissionBits } from './permissions.ts';
import type { Snowflake } from './snowflake.ts';
import { makeUser, type Person, type User } from './user.ts';

export interface Guild {
  readonly id: Snowflake;
  readonly name: string;
}

/** Who and what there is: the bot, people, one server with its channels, and the direct messages. */
export class Directory {
  readonly guild: Guild;
  readonly bot: User;
  readonly applicationId: Snowflake;
  /** The person at the page, who owns the server. */
  readonly you: User;
  readonly #mint: () => Snowflake;
  readonly #people = new Map<Snowflake, Person>();
  readonly #channels = new Map<Snowflake, Channel>();

  constructor(mint: () => Snowflake) {
    this.#mint = mint;
    this.guild = { id: mint(), name: 'Sandbox' };
    this.bot = makeUser(mint(), 'Fangzhi', true);
    this.applicationId = this.bot.id;
    this.you = this.addPerson('You', everything);
  }

  addPerson(name: string, permissions: bigint = ordinary): User {
    const user = makeUser(this.#mint(), name, false);
    this.#people.set(user.id, { user, permissions, locale: 'en-US', refusesDirectMessages: false });
    return user;
  }

  addChannel(name: string, topic = ''): GuildChannel {
    return this.#keep({ kind: 'text', id: this.#mint(), name, topic, overwrites: [] });
  }

  addThread(parentId: Snowflake, name: string): Thread {
    return this.#keep({ kind: 'thread', id: this.#mint(), name, parentId });
  }

  /** The direct messages of this person with the bot, opened when there are none yet. */
  directChannel(personId: Snowflake): DirectChannel {
    const open = this.channels.find((channel) => channel.kind === 'direct' && channel.personId === personId);
    if (open?.kind === 'direct') return open;
    return this.#keep({ kind: 'direct', id: this.#mint(), personId: this.person(personId).user.id });
  }

  get people(): readonly Person[] {
    return [...this.#people.values()];
  }

  get channels(): readonly Channel[] {
    return [...this.#channels.values()];
  }

  get members(): readonly User[] {
    return [this.bot, ...this.people.map((person) => person.user)];
  }

  /** @throws {Refusal} 10007 */
  person(id: Snowflake): Person {
    const person = this.#people.get(id);
    if (person === undefined) throw unknownMember();
    return person;
  }

  /** The bot or a person. @throws {Refusal} 10013 */
  user(id: Snowflake): User {
    const user = id === this.bot.id ? this.bot : this.#people.get(id)?.user;
    if (user === undefined) throw unknownUser();
    return user;
  }

  /** @throws {Refusal} 10003 */
  channel(id: Snowflake): Channel {
    const channel = this.#channels.get(id);
    if (channel === undefined) throw unknownChannel();
    return channel;
  }

  /** What a member may do in a channel; in direct messages there is nothing to forbid. */
  permissionsIn(channel: Channel, userId: Snowflake): bigint {
    if (channel.kind === 'direct') return everything;
    const own = userId === this.bot.id ? ordinary : this.person(userId).permissions;
    const overwrite = this.#guildChannel(channel).overwrites.find((entry) => entry.id === userId);
    return overwrite === undefined ? own : (own & ~overwrite.deny) | overwrite.allow;
  }

  /** Takes permissions from a member in a channel (and its threads), or gives them all back when none is named. */
  deny(channelId: Snowflake, userId: Snowflake, denied: readonly Permission[]): GuildChannel {
    const channel = this.#guildChannel(this.channel(channelId));
    const others = channel.overwrites.filter((entry) => entry.id !== userId);
    const added = denied.length === 0 ? [] : [{ id: userId, allow: 0n, deny: permissionBits(...denied) }];
    return this.#keep({ ...channel, overwrites: [...others, ...added] });
  }

  #guildChannel(channel: Channel): GuildChannel {
    const holder = channel.kind === 'thread' ? this.channel(channel.parentId) : channel;
    if (holder.kind !== 'text') throw unknownChannel();
    return holder;
  }

  #keep<Kept extends Channel>(channel: Kept): Kept {
    this.#channels.set(channel.id, channel);
    return channel;
  }
}
