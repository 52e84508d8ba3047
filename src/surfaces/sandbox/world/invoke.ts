import { missingPermissions } from '../refusal.ts';
import { isAvailable } from './available-commands.ts';
import { fillOptions, type OptionValues } from './command-data.ts';
import type { Command } from './commands.ts';
import type { Interaction } from './interaction.ts';
import { resolve } from './resolved.ts';
import type { Snowflake } from './snowflake.ts';
import { wireMessage } from './wire.ts';
import type { World } from './world.ts';

/** Who calls a command, and where. */
export interface Caller {
  readonly world: World;
  readonly userId: Snowflake;
  readonly channelId: Snowflake;
}

type Choices = Extract<Interaction['outcome'], { kind: 'choices' }>['choices'];

/** Runs a slash command. @throws {Error} when Discord's client would not let it go out. */
export function runCommand(caller: Caller, called: string, values: OptionValues): Interaction {
  const { world } = caller;
  const { command, path } = findCommand(caller, 1, called);
  const options = fillOptions(command, { path, values });
  const where = world.directory.channel(caller.channelId);
  return call(caller, command, {
    options,
    resolved: resolve(Object.values(values), where, world.directory, world.files),
  });
}

/** Runs a command of a message's menu. */
export function runOnMessage(caller: Caller, messageId: Snowflake, name: string): Interaction {
  const { world } = caller;
  const { command } = findCommand(caller, 3, name);
  const target = world.messages.in(caller.channelId, messageId, caller.userId);
  const messages = { [target.id]: wireMessage(target, world.directory, true) };
  return call(caller, command, { target_id: target.id, resolved: { messages } });
}

/** Runs a command of a user's menu. */
export function runOnUser(caller: Caller, targetId: Snowflake, name: string): Interaction {
  const { directory, files } = caller.world;
  const { command } = findCommand(caller, 2, name);
  const resolved = resolve([targetId], directory.channel(caller.channelId), directory, files);
  return call(caller, command, { target_id: targetId, resolved });
}

/** Asks for completions of the option `focused`; an empty list when the bot does not answer in time. */
export async function complete(
  caller: Caller,
  called: string,
  values: OptionValues,
  focused: string,
): Promise<Choices> {
  const { command, path } = findCommand(caller, 1, called);
  const data = { ...identity(command), options: fillOptions(command, { path, values, focused }) };
  const { world, userId, channelId } = caller;
  const interaction = world.interact({ kind: 'autocomplete', userId, channelId, command: called, data });
  const outcome = await world.settled(interaction);
  return outcome.kind === 'choices' ? outcome.choices : [];
}

function call({ world, userId, channelId }: Caller, command: Command, details: object): Interaction {
  const data = { ...identity(command), ...details };
  return world.interact({ kind: 'command', userId, channelId, command: command.name, data });
}

function findCommand({ world, userId, channelId }: Caller, type: Command['type'], called: string) {
  const [name = '', ...path] = type === 1 ? called.split(' ') : [called];
  const known = world.commands.all.filter((one) => one.type === type && one.name === name);
  // Of two with one name, a server's own goes before the global one.
  const open = known.filter((one) => isAvailable(one, userId, channelId, world.directory));
  const command = open.find((one) => one.guild_id !== null) ?? open[0];
  if (command !== undefined) return { command, path };
  if (known.length > 0) throw missingPermissions();
  throw new Error(`The bot has no command "${name}" here.`);
}

function identity({ id, name, type, guild_id }: Command): object {
  return { id, name, type, ...(guild_id !== null && { guild_id }) };
}
