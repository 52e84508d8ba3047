import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Logger } from 'pino';
import type { Shard } from '../../../config.ts';
import { patientRequest } from './patient-request.ts';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

/**
 * A client that gets what the bot answers to, keeps no messages, and pings nobody.
 * @param readsAll whether it gets the text of messages that are not addressed to the bot; this intent alone is privileged
 */
export function createClient(api: string | undefined, shard: Shard | null, log: Logger, readsAll = false): Client {
  return new Client({
    // Where they are not given, discord.js reads an environment variable that is a setting here.
    shards: [shard?.id ?? 0],
    shardCount: shard?.count ?? 1,
    intents: [Guilds, GuildMessages, DirectMessages, ...(readsAll ? [MessageContent] : [])],
    // Without them, discord.js drops the first direct message of everyone, and what happens to messages it does not keep.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: { makeRequest: patientRequest(log), ...(api !== undefined && { api }) },
  });
}
