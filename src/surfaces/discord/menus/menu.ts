import type { MessageApplicationCommandData, MessageContextMenuCommandInteraction } from 'discord.js';
import type { Context } from '../replying/context.ts';
import type { Outgoing } from '../writing/outgoing.ts';

/** An entry of the menu of a message: what Discord is told of it, and what it answers, for the asker alone. */
export interface Menu {
  readonly data: MessageApplicationCommandData;
  /** @throws Refusal, QuestionError for what cannot be answered */
  answer(interaction: MessageContextMenuCommandInteraction, context: Context): Outgoing | Promise<Outgoing>;
}
