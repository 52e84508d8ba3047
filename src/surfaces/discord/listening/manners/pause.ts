import type { Interaction } from 'discord.js';
import { commands } from '../../commands/index.ts';
import { commandReply } from '../../replying/command-reply.ts';
import { componentReply } from '../../replying/component-reply.ts';
import type { Asker } from '../../replying/context.ts';
import { Refusal, respond } from '../../replying/error-reply.ts';
import type { Reply } from '../../replying/reply.ts';
import { type Deed, pauseText } from './limits.ts';
import type { Manners } from './manners.ts';

/** Whether somebody has done too much just now; then they alone are told when it goes on. */
export async function isPaused(interaction: Interaction, asker: Asker, { limits }: Manners): Promise<boolean> {
  const deed = deedOf(interaction);
  const pause = deed && limits.take(deed.deed, interaction.user.id, interaction.channelId ?? interaction.user.id);
  if (!deed || !pause) return false;
  await respond(deed.reply(), asker, ({ language }) => {
    throw new Refusal(pauseText(pause, interaction.createdTimestamp, language));
  });
  return true;
}

/** Undefined for what costs nothing: completions, and forms, whose button has been counted; and for running a server. */
function deedOf(interaction: Interaction): { readonly deed: Deed; readonly reply: () => Reply } | undefined {
  if (interaction.isChatInputCommand() && isForManagers(interaction.commandName)) return undefined;
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    return { deed: 'question', reply: () => commandReply(interaction, true) };
  }
  return interaction.isMessageComponent() ? { deed: 'press', reply: () => componentReply(interaction) } : undefined;
}

function isForManagers(commandName: string): boolean {
  const command = commands.find(({ data }) => data.name === commandName);
  return command?.data.defaultMemberPermissions != null;
}
