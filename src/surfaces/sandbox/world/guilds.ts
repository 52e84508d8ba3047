import { unknownGuild, unknownMember } from '../refusal.ts';
import type { Guild, Member, Role } from './guild.ts';
import { everything, ordinary } from './permissions.ts';
import type { Snowflake } from './snowflake.ts';
import type { User } from './user.ts';

/** The servers and who is in each, the bot included while it is in there. */
export class Guilds {
  readonly #bot: User;
  readonly #mint: () => Snowflake;
  readonly #all = new Map<Snowflake, Guild>();
  readonly #members = new Map<Snowflake, ReadonlyMap<Snowflake, Member>>();

  constructor(bot: User, mint: () => Snowflake) {
    this.#bot = bot;
    this.#mint = mint;
  }

  add(name: string, owner: User): Guild {
    const guild: Guild = { id: this.#mint(), name, ownerId: owner.id, locale: 'en-US', status: 'here', roles: [] };
    this.join(guild.id, owner, everything);
    return this.keep(guild);
  }

  get all(): readonly Guild[] {
    return [...this.#all.values()];
  }

  /** @throws {Refusal} 10004 */
  get(id: Snowflake): Guild {
    const guild = this.#all.get(id);
    if (guild === undefined) throw unknownGuild();
    return guild;
  }

  /** Puts the server as it is now in the place of what it was. */
  keep(guild: Guild): Guild {
    this.#all.set(guild.id, guild);
    return guild;
  }

  join(id: Snowflake, user: User, permissions = ordinary, roles: readonly Snowflake[] = []): Member {
    const member = { user, permissions, roles };
    this.#members.set(id, new Map([...(this.#members.get(id) ?? []), [user.id, member]]));
    return member;
  }

  leave(id: Snowflake, userId: Snowflake): void {
    const others = [...(this.#members.get(id) ?? [])].filter(([memberId]) => memberId !== userId);
    this.#members.set(id, new Map(others));
  }

  members(id: Snowflake): readonly Member[] {
    const people = [...(this.#members.get(id)?.values() ?? [])];
    if (this.get(id).status === 'left') return people;
    return [{ user: this.#bot, permissions: ordinary, roles: [] }, ...people];
  }

  find(id: Snowflake, userId: Snowflake): Member | undefined {
    return this.members(id).find(({ user }) => user.id === userId);
  }

  /** @throws {Refusal} 10007 */
  member(id: Snowflake, userId: Snowflake): Member {
    const member = this.find(id, userId);
    if (member === undefined) throw unknownMember();
    return member;
  }

  /** What a member may do where no channel says otherwise; nothing for who is no member. */
  permissions(id: Snowflake, userId: Snowflake): bigint {
    const { ownerId, roles } = this.get(id);
    const member = this.find(id, userId);
    if (member === undefined) return 0n;
    if (userId === ownerId) return everything;
    const held = roles.filter((role) => member.roles.includes(role.id));
    return held.reduce((bits, role) => bits | role.permissions, member.permissions);
  }

  addRole(id: Snowflake, role: Role): Role {
    const guild = this.get(id);
    this.keep({ ...guild, roles: [...guild.roles, role] });
    return role;
  }
}
