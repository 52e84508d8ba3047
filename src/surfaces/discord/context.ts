import type { Interaction, Message } from 'discord.js';
import type { Logger } from 'pino';
import type { App } from '../../app.ts';
import { languageOfLocale, languageOfText } from './language/choose-language.ts';
import type { Language } from './language/language.ts';

/** What the bot needs of the app. */
export type BotApp = Pick<App, 'ask' | 'cite' | 'index' | 'refresh'>;

/** What the bot works with, whoever asks. */
export interface BotParts {
  readonly app: BotApp;
  readonly log: Logger;
}

/** What every handler works with: how the one who asks is spoken to, and what they may see. */
export interface Context extends BotParts {
  readonly language: Language;
}

/** Somebody has set their Discord to a language. */
export function contextOf({ locale }: Interaction, parts: BotParts): Context {
  return { ...parts, language: languageOfLocale(locale) };
}

/** Discord does not tell the language of who writes a message, but the words may, and then the server. */
export function contextOfMessage({ content, guild }: Message, parts: BotParts): Context {
  return { ...parts, language: languageOfText(content) ?? languageOfLocale(guild?.preferredLocale ?? 'en-US') };
}
