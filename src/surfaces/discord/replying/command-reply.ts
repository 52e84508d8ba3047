import { type CommandInteraction, MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import type { Outgoing } from '../writing/outgoing.ts';
import { Deferral } from './deferral.ts';
import type { Reply } from './reply.ts';

const PUBLIC = MessageFlags.IsComponentsV2;
const PRIVATE = [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const;

/** The reply to a command, or to a form that a command opened. Who may see its answer is settled with the deferral; a notice is for the asker alone. */
export function commandReply(interaction: CommandInteraction | ModalSubmitInteraction, isPrivate: boolean): Reply {
  const deferral = new Deferral(interaction, () =>
    interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
  );

  async function answer(message: Outgoing): Promise<void> {
    if (await deferral.settle()) await interaction.editReply({ ...message, flags: PUBLIC });
    else await interaction.reply({ ...message, flags: isPrivate ? PRIVATE : PUBLIC });
  }

  async function notice(message: Outgoing): Promise<void> {
    if (!(await deferral.settle())) await interaction.reply({ ...message, flags: PRIVATE });
    else if (await isAnsweredByAnother()) await interaction.followUp({ ...message, flags: PRIVATE });
    else if (isPrivate) await interaction.editReply({ ...message, flags: PUBLIC });
    else {
      // What would come in the place of the deferred reply is seen by everyone, as that is.
      await interaction.deleteReply();
      await interaction.followUp({ ...message, flags: PRIVATE });
    }
  }

  /** Nothing takes the place of an answer. */
  async function isAnsweredByAnother(): Promise<boolean> {
    return deferral.isRefused && !(await interaction.fetchReply()).flags.has(MessageFlags.Loading);
  }

  return { answer, notice };
}
