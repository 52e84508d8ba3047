import { channelType } from './channel.ts';
import type { Directory } from './directory.ts';
import { type Interaction, interactionType } from './interaction.ts';
import { wireMember, wireMessage } from './wire.ts';

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
    channel: { id: channel.id, type: channelType[channel.kind] },
    locale: directory.person(interaction.userId).locale,
    entitlements: [],
    attachment_size_limit: 10 * 1024 * 1024,
    app_permissions: directory.permissionsIn(channel, directory.bot.id).toString(),
    authorizing_integration_owners: interaction.metadata.authorizing_integration_owners,
    ...(interaction.source !== undefined && { message: wireMessage(interaction.source, directory, true) }),
    ...invoker(interaction, directory),
  };
}

function invoker(interaction: Interaction, directory: Directory): object {
  const { user } = directory.person(interaction.userId);
  const channel = directory.channel(interaction.channelId);
  if (channel.kind === 'direct') return { user, context: 1 };
  const permissions = directory.permissionsIn(channel, user.id).toString();
  const guild = { id: directory.guild.id, locale: 'en-US', features: [] };
  return {
    member: { user, ...wireMember(), permissions },
    guild_id: guild.id,
    guild,
    guild_locale: guild.locale,
    context: 0,
  };
}
