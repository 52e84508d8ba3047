import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Shard } from '../../config.ts';

/** A client that gets what the bot answers to, keeps no messages, and pings nobody. No intent is privileged. */
export function createClient(api: string | undefined, shard: Shard | null): Client {
  return new Client({
    // Where they are not given, discord.js reads an environment variable that is a setting here.
    shards: [shard?.id ?? 0],
    shardCount: shard?.count ?? 1,
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it, discord.js drops the first direct message of everyone.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ...(api !== undefined && { rest: { api } }),
  });
}
