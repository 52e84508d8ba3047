import { type Client, OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/** The address at which a server's administrator adds the bot, with the least permissions it can do its work with. */
export function inviteUrl(client: Client<true>): string {
  return client.generateInvite({
    scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
    permissions: [
      PermissionFlagsBits.ViewChannel,
      PermissionFlagsBits.SendMessages,
      PermissionFlagsBits.SendMessagesInThreads,
      PermissionFlagsBits.ReadMessageHistory,
    ],
  });
}
