import { type MessageComponentInteraction, MessageFlags, type ModalMessageModalSubmitInteraction } from 'discord.js';
import { Deferral } from './deferral.ts';
import type { Reply } from './reply.ts';

const PRIVATE = [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const;

/**
 * The reply to a pressed button, an entry chosen, or a form that a button opened: an answer takes the place of the message,
 * a notice leaves that as it is.
 */
export function componentReply(interaction: MessageComponentInteraction | ModalMessageModalSubmitInteraction): Reply {
  const deferral = new Deferral(interaction, () => interaction.deferUpdate());
  return {
    async answer(message) {
      const changed = { ...message, flags: MessageFlags.IsComponentsV2 } as const;
      if (await deferral.settle()) await interaction.editReply(changed);
      else await interaction.update(changed);
    },
    async notice(message) {
      const whispered = { ...message, flags: PRIVATE };
      if (await deferral.settle()) await interaction.followUp(whispered);
      else await interaction.reply(whispered);
    },
  };
}
