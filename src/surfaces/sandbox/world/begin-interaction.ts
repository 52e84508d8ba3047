import { guildIdOf } from './channel.ts';
import { type Interaction, type InteractionKind, interactionType, responseDeadline } from './interaction.ts';
import { wireInteraction } from './interaction-wire.ts';
import type { Message } from './message.ts';
import type { Snowflake } from './snowflake.ts';
import type { World } from './world.ts';

export interface Begun {
  readonly kind: InteractionKind;
  readonly userId: Snowflake;
  readonly channelId: Snowflake;
  readonly command?: string;
  readonly source?: Message;
  readonly data: object;
}

/** Starts an interaction and sends it to the bot, which has three seconds. */
export function beginInteraction(world: World, { kind, userId, channelId, command, source, data }: Begun): Interaction {
  const { user } = world.directory.person(userId);
  const id = world.mint();
  const guildId = guildIdOf(world.directory.channel(channelId));
  const authorizing_integration_owners = { 0: guildId ?? '0' };
  const named = command === undefined ? {} : { name: command };
  const metadata = { id, type: interactionType[kind], user, ...named, authorizing_integration_owners };
  const interaction = world.interactions.open({ id, kind, userId, channelId, command, source, metadata });
  world.clock.after(responseDeadline, () => giveUp(world, interaction));
  const sent = wireInteraction(interaction, data, world.directory);
  world.announcer.dispatch({ event: 'INTERACTION_CREATE', intent: 0, guildId, data: () => sent });
  return interaction;
}

function giveUp(world: World, interaction: Interaction): void {
  if (interaction.outcome.kind === 'waiting') world.settle(interaction, { kind: 'failed' });
}
