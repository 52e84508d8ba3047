import { unknownChannel, unknownMember, unknownUser } from '../refusal.ts';
import { type Channel, type DirectChannel, type GuildChannel, guildIdOf, type Thread } from './channel.ts';
import type { Guild } from './guild.ts';
import { Guilds } from './guilds.ts';
import { everything, type Permission, permissionBits } from './permissions.ts';
import { type Snowflake, serverSnowflakes, snowflakes } from './snowflake.ts';
import { makeUser, type Person, type User } from './user.ts';

/**
 * When everything here was made, in milliseconds since 1970. It is always the same, and so are the ids: what a bot keeps of
 * a server, it finds again at its next start.
 */
const founded = () => Date.UTC(2026, 0, 1);

/** Who and what there is: the bot, people, servers with their channels, and the direct messages. */
export class Directory {
  readonly bot: User;
  readonly applicationId: Snowflake;
  /** The person at the page, who owns the first server. */
  readonly you: User;
  readonly guilds: Guilds;
  readonly #firstId: Snowflake;
  readonly #mint = snowflakes(founded);
  readonly #people = new Map<Snowflake, Person>();
  readonly #channels = new Map<Snowflake, Channel>();

  constructor() {
    this.bot = makeUser(this.#mint(), 'Fangzhi', true);
    this.applicationId = this.bot.id;
    this.you = this.addPerson('You');
    this.guilds = new Guilds(this.bot, serverSnowflakes(founded));
    this.#firstId = this.guilds.add('Sandbox', this.you).id;
  }

  /** The first server. */
  get guild(): Guild {
    return this.guilds.get(this.#firstId);
  }

  addPerson(name: string): User {
    const user = makeUser(this.#mint(), name, false);
    this.#people.set(user.id, { user, locale: 'en-US', refusesDirectMessages: false });
    return user;
  }

  addChannel(guildId: Snowflake, kind: GuildChannel['kind'], name: string, topic = ''): GuildChannel {
    return this.keep({ kind, id: this.#mint(), guildId, name, topic, overwrites: [] });
  }

  /** The direct messages of this person with the bot, opened when there are none yet. */
  directChannel(personId: Snowflake): DirectChannel {
    const open = this.channels.find((channel) => channel.kind === 'direct' && channel.personId === personId);
    if (open?.kind === 'direct') return open;
    return this.keep({ kind: 'direct', id: this.#mint(), personId: this.person(personId).user.id });
  }

  get people(): readonly Person[] {
    return [...this.#people.values()];
  }

  get channels(): readonly Channel[] {
    return [...this.#channels.values()];
  }

  /** The bot and all people, in whatever server. */
  get users(): readonly User[] {
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

  thread(id: Snowflake): Thread | undefined {
    const channel = this.#channels.get(id);
    return channel?.kind === 'thread' ? channel : undefined;
  }

  /** The users who can be in a channel: the members of its server, or the two who write to one another. */
  usersIn(channel: Channel): readonly User[] {
    const guildId = guildIdOf(channel);
    if (guildId !== null) return this.guilds.members(guildId).map(({ user }) => user);
    return channel.kind === 'direct' ? [this.bot, this.person(channel.personId).user] : [];
  }

  /** What a user may do in a channel; in direct messages there is nothing to forbid. */
  permissionsIn(channel: Channel, userId: Snowflake): bigint {
    if (channel.kind === 'direct') return everything;
    const own = this.guilds.permissions(channel.guildId, userId);
    const overwrite = this.parent(channel).overwrites.find((entry) => entry.id === userId);
    return overwrite === undefined ? own : (own & ~overwrite.deny) | overwrite.allow;
  }

  /** Takes permissions from a member in a channel (and its threads), or gives them all back when none is named. */
  deny(channelId: Snowflake, userId: Snowflake, denied: readonly Permission[]): GuildChannel {
    const channel = this.parent(this.channel(channelId));
    const others = channel.overwrites.filter((entry) => entry.id !== userId);
    const added = denied.length === 0 ? [] : [{ id: userId, allow: 0n, deny: permissionBits(...denied) }];
    return this.keep({ ...channel, overwrites: [...others, ...added] });
  }

  /** The channel of a server that a thread belongs to, or the channel itself. @throws {Refusal} 10003 */
  parent(channel: Channel): GuildChannel {
    const holder = channel.kind === 'thread' ? this.channel(channel.parentId) : channel;
    if (holder.kind === 'thread' || holder.kind === 'direct') throw unknownChannel();
    return holder;
  }

  /** Puts the channel as it is now in the place of what it was. */
  keep<Kept extends Channel>(channel: Kept): Kept {
    this.#channels.set(channel.id, channel);
    return channel;
  }

  /** Takes a channel away, with its threads. */
  remove(channel: GuildChannel | Thread): void {
    for (const one of this.channels) {
      if (one.id === channel.id || (one.kind === 'thread' && one.parentId === channel.id))
        this.#channels.delete(one.id);
    }
  }
}
