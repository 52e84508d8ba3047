import { type Client, OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/** The least permissions that the bot can do its work with. */
export const NEEDED = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.ReadMessageHistory,
] as const;

/** The address at which a server's administrator adds the bot, with no more permissions than it needs. */
export function inviteUrl(client: Client<true>): string {
  return client.generateInvite({
    scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
    permissions: NEEDED,
  });
}
