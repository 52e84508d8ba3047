import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { CommandData } from './command-body.ts';
import { type Changes, type Registrar, type Scope, syncCommands } from './sync-commands.ts';

/** What became of a registration. */
export interface Registration {
  readonly changes: readonly Changes[];
  readonly failures: readonly RegistrationFailure[];
}

export interface RegistrationFailure {
  readonly scope: Scope;
  /** One sentence that says what to do. */
  readonly message: string;
  readonly cause: unknown;
}

/** Where commands are to be, and where there may be some of an earlier run. */
export interface Places {
  /** Ids of the servers in which they are registered; everywhere instead where there is none. */
  readonly listed: readonly string[];
  /** Ids of the servers that are looked through for commands that are not to be there. */
  readonly others: readonly string[];
}

/**
 * Registers the commands either everywhere or in the servers that are listed, and takes them away where they would be seen
 * twice. Never throws: where it fails, the old ones stay, rather seen twice than not at all.
 */
export async function registerIn(
  registrar: Registrar,
  { listed, others }: Places,
  data: readonly CommandData[],
): Promise<Registration> {
  const scopes: readonly Scope[] = listed.length > 0 ? listed : [null];
  const done = await each(scopes, (scope) => syncCommands(registrar, scope, data));
  if (done.failures.length > 0) return done;
  const elsewhere = [null, ...others].filter((scope) => !scopes.includes(scope));
  const cleared = await each(elsewhere, (scope) => syncCommands(registrar, scope, []));
  // Where the bot may register nothing, there is nothing to be taken away.
  const failures = cleared.failures.filter(({ scope, cause }) => scope === null || !isOutside(cause));
  return { changes: [...done.changes, ...cleared.changes], failures };
}

/** Removes all commands, also those of another version of the bot. */
export function clearIn(registrar: Registrar, { listed, others }: Places): Promise<Registration> {
  const scopes = new Set([null, ...listed, ...others]);
  return each([...scopes], (scope) => syncCommands(registrar, scope, []));
}

async function each(scopes: readonly Scope[], sync: (scope: Scope) => Promise<Changes>): Promise<Registration> {
  const changes: Changes[] = [];
  const failures: RegistrationFailure[] = [];
  for (const scope of scopes) {
    try {
      changes.push(await sync(scope));
    } catch (cause) {
      failures.push({ scope, message: failureOf(cause, scope), cause });
    }
  }
  return { changes, failures };
}

function isOutside(cause: unknown): boolean {
  return (
    cause instanceof DiscordAPIError &&
    (cause.code === RESTJSONErrorCodes.MissingAccess || cause.code === RESTJSONErrorCodes.UnknownGuild)
  );
}

function failureOf(cause: unknown, scope: Scope): string {
  const code = cause instanceof DiscordAPIError ? cause.code : undefined;
  const where = scope === null ? '' : ` in the server ${scope}`;
  if (code === RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached)
    return `The commands cannot be registered${where}: Discord takes 200 new ones a day, and these were used up; try again tomorrow.`;
  if (scope !== null && isOutside(cause))
    return `The commands cannot be registered${where}: add the bot to it by the invite link, or take it out of GUILDS.`;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return `The commands cannot be registered${where} (${reason.split('\n')[0]}); run "fangzhi register" to try again.`;
}
