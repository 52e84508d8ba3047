import type { InteractionResponse } from '../checks/interaction-response.ts';
import type { MessageBody } from '../checks/message.ts';
import { invalidForm, unknownMessage } from '../refusal.ts';
import type { StoredFile } from '../world/files.ts';
import type { Interaction, Outcome } from '../world/interaction.ts';
import { type Draft, emptyDraft, flag, type Message } from '../world/message.ts';
import type { World } from '../world/world.ts';
import { editedDraft, newDraft } from './drafts.ts';

const fitting = {
  command: [4, 5, 9],
  component: [4, 5, 6, 7, 9],
  autocomplete: [8],
  modal: [4, 5, 6, 7],
} as const;

/** @throws {Refusal} 50035 when an interaction of this kind cannot be answered in this way. */
export function checkFits(interaction: Interaction, response: InteractionResponse): void {
  const types: readonly number[] = fitting[interaction.kind];
  const needsMessage = response.type === 6 || response.type === 7;
  if (types.includes(response.type) && (!needsMessage || interaction.source !== undefined)) return;
  throw invalidForm('type', 'INTERACTION_CALLBACK_TYPE_INVALID', 'This response does not fit the interaction');
}

/** Gives the interaction its first answer. */
export function answer(
  world: World,
  interaction: Interaction,
  response: InteractionResponse,
  files: readonly StoredFile[],
): void {
  world.settle(interaction, carryOut(world, interaction, response, files));
}

function carryOut(
  world: World,
  interaction: Interaction,
  response: InteractionResponse,
  files: readonly StoredFile[],
): Outcome {
  switch (response.type) {
    case 4:
      return reply(world, interaction, newDraft(world, response.data, files, flag.ephemeral));
    case 5:
      return reply(world, interaction, { ...emptyDraft, flags: (response.data?.flags ?? 0) | flag.loading });
    case 6:
      return { kind: 'message', messageId: source(world, interaction).id };
    case 7:
      return update(world, interaction, response.data ?? {}, files);
    case 8:
      return { kind: 'choices', choices: response.data.choices };
    case 9:
      return { kind: 'modal', modal: response.data };
  }
}

function reply(world: World, interaction: Interaction, draft: Draft): Outcome {
  const { channelId, metadata: answers } = interaction;
  const replyTo = interaction.kind === 'component' ? interaction.source : undefined;
  const message = world.publish({ author: world.directory.bot, channelId, draft, answers, replyTo });
  return { kind: 'message', messageId: message.id };
}

function update(world: World, interaction: Interaction, json: MessageBody, files: readonly StoredFile[]): Outcome {
  const message = source(world, interaction);
  world.revise(message, editedDraft(world, message, { json, files }));
  return { kind: 'message', messageId: message.id };
}

function source(world: World, interaction: Interaction): Message {
  const message = interaction.source && world.messages.find(interaction.source.id);
  if (message === undefined) throw unknownMessage();
  return message;
}
