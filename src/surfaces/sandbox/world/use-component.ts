import type { Select } from '../checks/component.ts';
import { flattenAll } from '../checks/component-tree.ts';
import type { Interaction } from './interaction.ts';
import type { Message } from './message.ts';
import { resolve } from './resolved.ts';
import type { Snowflake } from './snowflake.ts';
import type { World } from './world.ts';

interface Used {
  readonly message: Message;
  readonly customId: string;
  readonly userId: Snowflake;
}

/** Presses a button. @throws {Error} when the message has none of this id, or it is disabled. */
export function pressButton(world: World, used: Used): Interaction {
  const { source, type } = find(world, used);
  return use(world, used, source, { component_type: type });
}

/** Chooses in a select menu. @throws {Error} as for a button, and when so many cannot be chosen. */
export function chooseIn(world: World, used: Used, values: readonly string[]): Interaction {
  const { source, type, part } = find(world, used);
  checkCount(part, values);
  const where = world.directory.channel(source.channel_id);
  const resolved = type === 3 ? {} : { resolved: resolve(values, where, world.directory, world.files) };
  return use(world, used, source, { component_type: type, values, ...resolved });
}

function find(world: World, { message, customId, userId }: Used) {
  const source = world.messages.in(message.channel_id, message.id, userId);
  const part = flattenAll(source.components).find((one) => 'custom_id' in one && one.custom_id === customId);
  if (part === undefined) throw new Error(`The message has no component "${customId}".`);
  if ('disabled' in part && part.disabled) throw new Error(`The component "${customId}" is disabled.`);
  return { source, part, type: part.type };
}

function checkCount(part: object, values: readonly string[]): void {
  const { min_values, max_values }: Partial<Pick<Select, 'min_values' | 'max_values'>> = part;
  if (values.length < (min_values ?? 1)) throw new Error(`Choose at least ${min_values ?? 1}.`);
  if (values.length > (max_values ?? 1)) throw new Error(`Choose at most ${max_values ?? 1}.`);
}

function use(world: World, { customId, userId }: Used, source: Message, data: object): Interaction {
  const sent = { ...data, custom_id: customId };
  return world.interact({ kind: 'component', userId, channelId: source.channel_id, source, data: sent });
}
