import { guildIdOf } from './channel.ts';
import type { Directory } from './directory.ts';
import { type Interaction, interactionType } from './interaction.ts';
import { wireMessage } from './wire.ts';
import { wireChannel } from './wire-channel.ts';
import { wireMember } from './wire-guild.ts';

/** An interaction as the gateway brings it to the bot. */
export function wireInteraction(interaction: Interaction, data: object, directory: Directory): object {
  const channel = directory.channel(interaction.channelId);
  return {
    id: interaction.id,
    application_id: directory.applicationId,
    type: interactionType[interaction.kind],
    token: interaction.token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: wireChannel(channel, directory),
    locale: directory.person(interaction.userId).locale,
    entitlements: [],
    attachment_size_limit: 10 * 1024 * 1024,
    app_permissions: directory.permissionsIn(channel, directory.bot.id).toString(),
    authorizing_integration_owners: interaction.metadata.authorizing_integration_owners,
    ...(interaction.source !== undefined && { message: wireMessage(interaction.source, directory, true) }),
    ...invoker(interaction, directory),
  };
}

function invoker({ userId, channelId }: Interaction, directory: Directory): object {
  const { user } = directory.person(userId);
  const channel = directory.channel(channelId);
  const guildId = guildIdOf(channel);
  if (guildId === null) return { user, context: 1 };
  const permissions = directory.permissionsIn(channel, userId).toString();
  const { locale } = directory.guilds.get(guildId);
  return {
    member: { user, ...wireMember(directory.guilds.member(guildId, userId)), permissions },
    guild_id: guildId,
    guild: { id: guildId, locale, features: [] },
    guild_locale: locale,
    context: 0,
  };
}
