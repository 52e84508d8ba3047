import { DiscordAPIError, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { bodyOf, type CommandBody, type CommandData, isSame } from './command-body.ts';

const registered = z.array(z.looseObject({ id: z.string(), type: z.number(), name: z.string() }));
type Registered = z.output<typeof registered>[number];

/** Where commands are registered: everywhere, which is null, or in one server, by its id. */
export type Scope = string | null;

/** What was changed in one scope: names of commands, slash commands with their slash. */
export interface Changes {
  readonly scope: Scope;
  readonly created: readonly string[];
  readonly edited: readonly string[];
  readonly removed: readonly string[];
}

/** By whom commands are registered. */
export interface Registrar {
  readonly rest: REST;
  readonly application: string;
}

/**
 * Makes the commands of a scope those that are wanted, and writes only what is not so yet: Discord takes no more than 200
 * new commands a day.
 * @throws what discord.js throws
 */
export async function syncCommands(
  { rest, application }: Registrar,
  scope: Scope,
  data: readonly CommandData[],
): Promise<Changes> {
  const route =
    scope === null ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, scope);
  const wanted = data.map((one) => bodyOf(one, scope === null));
  const known = await registeredAt(route, rest);
  const existing = known ?? [];
  const removed = existing.filter((one) => !wanted.some((other) => isNamesake(one, other)));
  const created = wanted.filter((one) => !existing.some((other) => isNamesake(one, other)));
  const edited = wanted.flatMap((body) => {
    const before = existing.find((one) => isNamesake(one, body));
    return before && !isSame(before, body) ? [{ before, body }] : [];
  });
  const changes = {
    scope,
    created: created.map(shownName),
    edited: edited.map(({ body }) => shownName(body)),
    removed: removed.map(shownName),
  };
  if (!known || isMuch(changes, Math.max(existing.length, wanted.length))) await rest.put(route, { body: wanted });
  else {
    const pathOf = ({ id }: Registered) => `${route}/${id}` as const;
    // What goes makes room for what comes.
    for (const one of removed) await rest.delete(pathOf(one));
    for (const { before, body } of edited) await rest.patch(pathOf(before), { body });
    for (const body of created) await rest.post(route, { body });
  }
  return changes;
}

/** Undefined where there is no telling, as on a server that takes commands but does not list them. */
async function registeredAt(route: `/${string}`, rest: REST): Promise<readonly Registered[] | undefined> {
  // Without being asked, Discord leaves the translations out.
  const query = new URLSearchParams({ with_localizations: 'true' });
  try {
    return registered.parse(await rest.get(route, { query }));
  } catch (cause) {
    if (cause instanceof DiscordAPIError && cause.status === 404 && cause.code === 0) return undefined;
    throw cause;
  }
}

/** How many commands were changed. */
export function countOf({ created, edited, removed }: Changes): number {
  return created.length + edited.length + removed.length;
}

/** Then all are told at once. */
function isMuch(changes: Changes, commands: number): boolean {
  return countOf(changes) > 1 && countOf(changes) > commands / 2;
}

function isNamesake(one: Pick<CommandBody, 'type' | 'name'>, other: Pick<CommandBody, 'type' | 'name'>): boolean {
  return one.type === other.type && one.name === other.name;
}

function shownName({ type, name }: Pick<CommandBody, 'type' | 'name'>): string {
  return type === 1 ? `/${name}` : `“${name}”`;
}
