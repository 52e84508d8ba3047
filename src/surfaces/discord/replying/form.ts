import type { APIModalInteractionResponseCallbackData, ModalSubmitInteraction } from 'discord.js';
import type { Language } from '../language/language.ts';
import type { Said } from '../writing/outgoing.ts';
import type { BotParts, Context } from './context.ts';

/** A form that opens over the chat. */
export type FormData = APIModalInteractionResponseCallbackData;

/** What was filled in. */
export interface Submitted {
  /** The form's custom id, without the mark of a language. */
  readonly id: string;
  readonly interaction: ModalSubmitInteraction;
}

/** What a button opens, and what is said to whoever fills it in. */
export interface Form {
  /**
   * The form that a button opens; undefined for a button that opens another one or none. It has to be there at once, as
   * Discord takes no form any more after it was told that an answer will follow.
   */
  opened(buttonId: string, language: Language, parts: BotParts): FormData | undefined;
  /** What is said to it, as by a `Control`; undefined for another form. */
  submitted(form: Submitted, context: Context): Promise<Said> | undefined;
}
