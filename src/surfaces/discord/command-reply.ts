import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { Deferral } from './deferral.ts';
import type { Outgoing } from './outgoing.ts';
import type { Reply } from './reply.ts';

const PUBLIC = MessageFlags.IsComponentsV2;
const PRIVATE = [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const;

/** The reply to a command. Who may see a deferred one is settled with the deferral. */
export function commandReply(interaction: ChatInputCommandInteraction, isPrivate: boolean): Reply {
  const deferral = new Deferral(interaction, () =>
    interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
  );

  async function send(message: Outgoing, flags: typeof PUBLIC | typeof PRIVATE): Promise<void> {
    if (await deferral.settle()) await interaction.editReply({ ...message, flags: PUBLIC });
    else await interaction.reply({ ...message, flags });
  }

  return {
    answer: (message) => send(message, isPrivate ? PRIVATE : PUBLIC),
    notice: (message) => send(message, PRIVATE),
  };
}
