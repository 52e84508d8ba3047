import type { BaseInteraction, Message } from 'discord.js';
import type { Logger } from 'pino';
import type { App } from '../../../app.ts';
import type { Collections } from '../../../collections.ts';
import type { Config } from '../../../config.ts';
import type { Kept } from '../../../kept/open-kept.ts';
import { type ChannelSettings, NO_CHANNEL, NO_SETTINGS, type ServerSettings } from '../../../kept/server-settings.ts';
import type { ServerDocuments } from '../../../servers/server-documents.ts';
import type { Life } from '../bot/life.ts';
import { languageOfLocale, languageOfText } from '../language/choose-language.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import { takeUpIndex } from './take-up.ts';

/** What the bot needs of what a server sees. */
export type BotApp = Pick<App, 'ask' | 'check' | 'cite' | 'index' | 'models' | 'refresh' | 'surroundings' | 'verify'>;

/** What the bot needs of the collections: what a server sees, or whoever writes to the bot directly (null). */
export interface BotCollections extends Pick<Collections, 'reindex' | 'onChange'> {
  of(server: string | null): Promise<BotApp>;
  documentsOf(server: string): Pick<ServerDocuments, 'add' | 'list' | 'remove' | 'restore'>;
}

/** The settings of the operator that the bot goes by. */
export type BotConfig = Pick<Config, 'allowedSources' | 'discord' | 'kept' | 'publicUrl'>;

/** What the bot works with, whoever asks. */
export interface BotParts {
  readonly collections: BotCollections;
  readonly kept: Kept;
  readonly config: BotConfig;
  readonly log: Logger;
}

/** The same of a bot that runs. */
export interface LiveParts extends BotParts {
  readonly life: Life;
}

/** Who asks for something, and where. */
export interface Asker {
  readonly parts: LiveParts;
  /** Null in direct messages. */
  readonly server: string | null;
  /** The channel, and the one that a thread belongs to. */
  readonly channels: readonly string[];
  /** The language they are spoken to in, by what the server has chosen. */
  readonly speaks: (settings: Pick<ServerSettings, 'language'>) => Language;
}

/** Who is spoken to, and how: all that is known where the documents cannot be had. */
export interface Conversation extends LiveParts {
  readonly server: string | null;
  readonly settings: ServerSettings;
  readonly channel: ChannelSettings;
  readonly language: Language;
}

/** What nearly every handler works with: also what the one who asks may see. */
export interface Context extends Conversation {
  readonly app: BotApp;
}

/** Somebody has set their Discord to a language. */
export function askerOf({ guildId, channelId, channel, locale }: BaseInteraction, parts: LiveParts): Asker {
  return {
    parts,
    server: guildId,
    channels: channelsOf(channelId, channel),
    speaks: unlessChosen(languageOfLocale(locale)),
  };
}

/** Discord does not tell the language of who writes a message, but the words may, and then the server. */
export function askerOfMessage({ guildId, channelId, channel, content, guild }: Message, parts: LiveParts): Asker {
  const language = languageOfText(content) ?? languageOfLocale(guild?.preferredLocale ?? 'en-US');
  return { parts, server: guildId, channels: channelsOf(channelId, channel), speaks: unlessChosen(language) };
}

/**
 * Opens what somebody may see, as it is on disk now.
 * @throws CollectionError, EncoderError, KeptError
 */
export async function contextFor(asker: Asker): Promise<Context> {
  const { parts, server } = asker;
  const [app, conversation] = await Promise.all([parts.collections.of(server), conversationWith(asker)]);
  await takeUpIndex(app, parts.log);
  return { ...conversation, app };
}

/** @throws KeptError */
export async function conversationWith({ parts, server, channels, speaks }: Asker): Promise<Conversation> {
  const settings = server === null ? NO_SETTINGS : await parts.kept.servers.get(server);
  const channel = channels.map((id) => settings.channels[id]).find((one) => one !== undefined) ?? NO_CHANNEL;
  return { ...parts, server, settings, channel, language: speaks(settings) };
}

function unlessChosen(language: Language): Asker['speaks'] {
  return (settings) => (settings.language === null ? language : LANGUAGES[settings.language]);
}

function channelsOf(id: string | null, channel: object | null): string[] {
  const parent = channel && 'parentId' in channel && typeof channel.parentId === 'string' ? [channel.parentId] : [];
  return id === null ? parent : [id, ...parent];
}
