import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';

/** A client that gets what the bot answers to, keeps no messages, and pings nobody. No intent is privileged. */
export function createClient(api: string | undefined): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it, discord.js drops the first direct message of everyone.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ...(api !== undefined && { rest: { api } }),
  });
}
