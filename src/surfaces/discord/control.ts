import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import type { Context } from './context.ts';
import type { Outgoing } from './outgoing.ts';

/** What can be pressed, or chosen from, below a message. */
export type ControlInteraction = ButtonInteraction | StringSelectMenuInteraction;

/**
 * Makes what takes the place of the message whose button was pressed; undefined for a button of another kind.
 * A rejection by `Refusal` says why that cannot be had.
 */
export type Control = (interaction: ControlInteraction, context: Context) => Promise<Outgoing> | undefined;
