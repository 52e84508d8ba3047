import { DiscordAPIError, MessageFlags, PermissionFlagsBits, type PermissionsBitField } from 'discord.js';
import type { Language } from '../language/language.ts';
import { marked } from '../language/mark.ts';
import type { Outgoing } from '../writing/outgoing.ts';
import type { Context } from './context.ts';
import type { ControlInteraction } from './control.ts';
import { isMissingPermission, summary } from './discord-errors.ts';
import { Refusal } from './error-reply.ts';

/** By which something is posted. */
type Permission = 'ViewChannel' | 'SendMessages' | 'SendMessagesInThreads';

/**
 * Whether the bot may post in the channel of somebody who pressed a button, and they may too: the bot does nothing for them
 * that they could not do.
 * @throws Refusal that says what is missing
 */
export function checkMayPost(interaction: ControlInteraction, language: Language): void {
  const { memberPermissions, appPermissions } = interaction;
  if (missing(memberPermissions, interaction).length > 0) throw new Refusal(language.say('share.notYou'));
  const lacking = missing(appPermissions, interaction);
  if (lacking.length > 0) throw lacks(lacking, language);
}

/**
 * Posts a message in the channel of somebody who pressed a button.
 * @param nonce Discord takes only one message with it within some minutes; at most 25 characters
 * @throws Refusal when Discord does not let the bot
 */
export async function postFor(
  interaction: ControlInteraction,
  message: Outgoing,
  nonce: string,
  { language, log }: Context,
): Promise<void> {
  const { channel } = interaction;
  if (!channel?.isSendable()) throw lacks(['ViewChannel'], language);
  try {
    await channel.send({ ...marked(message, language), flags: MessageFlags.IsComponentsV2, nonce, enforceNonce: true });
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    log.warn(summary(error), 'Cannot share an answer');
    if (isMissingPermission(error)) throw lacks(needed(interaction), language);
    throw new Refusal(language.say('share.refused'));
  }
}

function needed({ channel }: ControlInteraction): Permission[] {
  return ['ViewChannel', channel?.isThread() ? 'SendMessagesInThreads' : 'SendMessages'];
}

function missing(held: Readonly<PermissionsBitField> | null, interaction: ControlInteraction): Permission[] {
  return needed(interaction).filter((permission) => !held?.has(PermissionFlagsBits[permission]));
}

function lacks(permissions: readonly Permission[], language: Language): Refusal {
  const names = permissions.map((permission) => language.say(`permission.${permission}`));
  return new Refusal(language.say('share.lacks', { permissions: language.listed(names, names.length) }));
}
