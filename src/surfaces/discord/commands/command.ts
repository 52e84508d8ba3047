import type { ChatInputApplicationCommandData, ChatInputCommandInteraction } from 'discord.js';
import type { Context } from '../context.ts';

/** A slash command: what Discord is told of it, and what it does. */
export interface Command {
  readonly data: ChatInputApplicationCommandData;
  execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void>;
}
