import { type ApplicationCommandChannelOptionData, ApplicationCommandOptionType, ChannelType } from 'discord.js';
import type { NamedKey } from '../../language/keys.ts';
import { named } from '../../language/named.ts';

/** Channels in which messages stand. */
const WRITTEN_IN = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const;

/** An option that takes a channel of the server; without it the one in which the command is given. */
export function channelOption(key: NamedKey): ApplicationCommandChannelOptionData {
  return { type: ApplicationCommandOptionType.Channel, ...named(key), channelTypes: [...WRITTEN_IN] };
}
