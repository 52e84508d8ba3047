import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import type { Said } from '../writing/outgoing.ts';
import type { Context } from './context.ts';

/** What can be pressed, or chosen from, below a message. */
export type ControlInteraction = ButtonInteraction | StringSelectMenuInteraction;

/** What was pressed. */
export interface Pressed {
  /** Its custom id, without the mark of a language. */
  readonly id: string;
  readonly interaction: ControlInteraction;
}

/**
 * Makes what takes the place of the message whose button was pressed, or what is said privately beside it; undefined for a
 * button of another kind. A rejection by `Refusal` says why that cannot be had.
 */
export type Control = (pressed: Pressed, context: Context) => Promise<Said> | undefined;
