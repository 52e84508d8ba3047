import type { GuildChannel } from './channel.ts';
import type { Guild, Role } from './guild.ts';
import { allows, ordinary } from './permissions.ts';
import type { Snowflake } from './snowflake.ts';
import { Visitor } from './visitor.ts';
import { wireGuild, wireGuildFacts, wireRole } from './wire-guild.ts';
import type { World } from './world.ts';

/** A server ("guild") with its channels and members: what those who run it can do. */
export class Server {
  readonly id: Snowflake;
  readonly #world: World;

  constructor(id: Snowflake, world: World) {
    this.id = id;
    this.#world = world;
  }

  get guild(): Guild {
    return this.#world.directory.guilds.get(this.id);
  }

  get owner(): Visitor {
    return this.#world.visitor(this.guild.ownerId);
  }

  /** Its channels and forums, without their threads. */
  get channels(): readonly GuildChannel[] {
    return this.#world.directory.channels.flatMap((one) =>
      one.kind !== 'direct' && one.kind !== 'thread' && one.guildId === this.id ? [one] : [],
    );
  }

  /** The preferred locale, as "zh-CN", which comes with interactions as `guild_locale`. */
  get locale(): string {
    return this.guild.locale;
  }

  set locale(locale: string) {
    const guild = this.#world.directory.guilds.keep({ ...this.guild, locale });
    this.#world.announcer.guild('GUILD_UPDATE', this.id, wireGuildFacts(guild));
  }

  addChannel(name: string, topic = ''): GuildChannel {
    return this.#tell(this.#world.directory.addChannel(this.id, 'text', name, topic));
  }

  /** A channel of posts, see `Visitor.openPost`. */
  addForum(name: string, topic = ''): GuildChannel {
    return this.#tell(this.#world.directory.addChannel(this.id, 'forum', name, topic));
  }

  /** Somebody new, with ordinary permissions and these. */
  addPerson(name: string, permissions = 0n): Visitor {
    const visitor = new Visitor(this.#world.directory.addPerson(name), this.#world);
    this.join(visitor, permissions);
    return visitor;
  }

  /** Makes somebody a member, with what every member may do and these permissions; of a member, changes these. */
  join(visitor: Visitor, permissions = 0n): void {
    const { guilds } = this.#world.directory;
    const known = guilds.find(this.id, visitor.id);
    // A bot works out from the roles what a member may do.
    const roles = allows(ordinary, permissions) ? [] : [this.addRole(visitor.user.username, permissions).id];
    const member = guilds.join(this.id, visitor.user, ordinary | permissions, roles);
    const event = known === undefined ? 'GUILD_MEMBER_ADD' : 'GUILD_MEMBER_UPDATE';
    this.#world.announcer.member(event, this.guild, member);
  }

  leave(visitor: Visitor): void {
    const member = this.#world.directory.guilds.member(this.id, visitor.id);
    this.#world.directory.guilds.leave(this.id, visitor.id);
    this.#world.announcer.member('GUILD_MEMBER_REMOVE', this.guild, member);
  }

  /** A role that can be mentioned and chosen; `join` gives permissions to one member. */
  addRole(name: string, permissions = 0n): Role {
    const role = this.#world.directory.guilds.addRole(this.id, { id: this.#world.mint(), name, permissions });
    this.#world.announcer.guild('GUILD_ROLE_CREATE', this.id, { guild_id: this.id, role: wireRole(role) });
    return role;
  }

  /** Takes the bot out of the server, and tells it so. */
  removeBot(): void {
    this.#world.announcer.guild('GUILD_DELETE', this.id, { id: this.id });
    this.#setStatus('left');
  }

  /** Lets the bot into the server again, after `removeBot`, or after `fail`. */
  admitBot(): void {
    this.#setStatus('here');
    this.#world.announcer.guild('GUILD_CREATE', this.id, wireGuild(this.guild, this.#world.directory));
  }

  /** As when Discord cannot reach the server for a while: the bot is told that it is unavailable, not that it left. */
  fail(): void {
    this.#world.announcer.guild('GUILD_DELETE', this.id, { id: this.id, unavailable: true });
    this.#setStatus('unavailable');
  }

  #setStatus(status: Guild['status']): void {
    this.#world.directory.guilds.keep({ ...this.guild, status });
    this.#world.changes.tell({ type: 'channels' });
  }

  #tell(channel: GuildChannel): GuildChannel {
    this.#world.announcer.channel('CHANNEL_CREATE', channel);
    return channel;
  }
}
