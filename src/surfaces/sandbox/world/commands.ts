import { type CommandBody, commandBody } from '../checks/command.ts';
import { parseForm } from '../checks/form.ts';
import { dailyCreatesReached, invalidForm, tooManyCommands, unknownCommand } from '../refusal.ts';
import type { Clock } from './clock.ts';
import type { Snowflake } from './snowflake.ts';

/** A registered command; `guildId` is null for one that is global. */
export type Command = CommandBody & {
  readonly id: Snowflake;
  readonly application_id: Snowflake;
  readonly guild_id: Snowflake | null;
  readonly version: Snowflake;
};

const limits = { 1: 100, 2: 15, 3: 15 } as const;
const createsPerDay = 200;
const day = 24 * 60 * 60 * 1000;

/** The commands of the bot: global ones, and those of a server. */
export class Commands {
  #all: readonly Command[] = [];
  readonly #mint: () => Snowflake;
  readonly #applicationId: Snowflake;
  readonly #clock: Clock;
  readonly #created: { readonly scope: Snowflake | null; readonly at: number }[] = [];

  constructor(mint: () => Snowflake, applicationId: Snowflake, clock: Clock) {
    this.#mint = mint;
    this.#applicationId = applicationId;
    this.#clock = clock;
  }

  /** Of one scope; null is the global one. */
  list(scope: Snowflake | null): readonly Command[] {
    return this.#all.filter((command) => command.guild_id === scope);
  }

  get all(): readonly Command[] {
    return this.#all;
  }

  /** @throws {Refusal} 10063 */
  get(scope: Snowflake | null, id: Snowflake): Command {
    const command = this.list(scope).find((one) => one.id === id);
    if (command === undefined) throw unknownCommand();
    return command;
  }

  /** Puts these in place of all of the scope; commands of the same name and type keep their id. */
  replaceAll(scope: Snowflake | null, bodies: readonly unknown[]): readonly Command[] {
    const made = bodies.map((body, index) => this.#make(scope, body, String(index)));
    checkUnique(made);
    this.#store(scope, made);
    return made;
  }

  /** Adds a command, or replaces the one with its name and type. */
  upsert(scope: Snowflake | null, body: unknown): Command {
    const made = this.#make(scope, body);
    const others = this.list(scope).filter((one) => !isSame(one, made));
    this.#store(scope, [...others, made]);
    return made;
  }

  amend(scope: Snowflake | null, id: Snowflake, changes: object): Command {
    const before = this.get(scope, id);
    const made = { ...this.#make(scope, { ...before, ...changes }), id };
    this.#store(
      scope,
      this.list(scope).map((one) => (one.id === id ? made : one)),
    );
    return made;
  }

  remove(scope: Snowflake | null, id: Snowflake): void {
    const { id: gone } = this.get(scope, id);
    this.#store(
      scope,
      this.list(scope).filter((one) => one.id !== gone),
    );
  }

  #make(scope: Snowflake | null, given: unknown, field?: string): Command {
    const body = parseForm(commandBody, given, field);
    const known = this.list(scope).find((one) => isSame(one, body));
    const id = known?.id ?? this.#mint();
    return { ...body, id, application_id: this.#applicationId, guild_id: scope, version: this.#mint() };
  }

  #store(scope: Snowflake | null, commands: readonly Command[]): void {
    for (const type of [1, 2, 3] as const) {
      const count = commands.filter((command) => command.type === type).length;
      if (count > limits[type]) throw tooManyCommands(limits[type]);
    }
    this.#countCreated(scope, commands);
    this.#all = [...this.#all.filter((command) => command.guild_id !== scope), ...commands];
  }

  /** Commands that were there already do not count. */
  #countCreated(scope: Snowflake | null, commands: readonly Command[]): void {
    const known = this.list(scope).map(({ id }) => id);
    const fresh = commands.filter(({ id }) => !known.includes(id));
    const now = this.#clock.now();
    const before = this.#created.filter((one) => one.scope === scope && now - one.at < day).length;
    if (before + fresh.length > createsPerDay) throw dailyCreatesReached(createsPerDay);
    this.#created.push(...fresh.map(() => ({ scope, at: now })));
  }
}

function isSame(one: CommandBody, other: CommandBody): boolean {
  return one.type === other.type && one.name === other.name;
}

function checkUnique(commands: readonly Command[]): void {
  const keys = commands.map((command) => `${command.type} ${command.name}`);
  if (new Set(keys).size === keys.length) return;
  throw invalidForm('', 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
}
