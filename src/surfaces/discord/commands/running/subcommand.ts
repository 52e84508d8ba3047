import type {
  ApplicationCommandSubCommandData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
} from 'discord.js';
import type { Outgoing } from '../../writing/outgoing.ts';
import type { Choice } from '../command.ts';
import type { ManagerContext } from './manager.ts';

/** A part of `/fangzhi`. */
export interface Subcommand {
  readonly data: ApplicationCommandSubCommandData;
  /** @throws Refusal for what cannot be done */
  answer(interaction: ChatInputCommandInteraction, context: ManagerContext): Outgoing | Promise<Outgoing>;
  /** As of a command. */
  complete?(interaction: AutocompleteInteraction, context: ManagerContext): Promise<readonly Choice[]> | undefined;
}
