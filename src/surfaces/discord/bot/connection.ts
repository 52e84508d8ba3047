import { type Client, Events, RESTEvents } from 'discord.js';
import type { Logger } from 'pino';
import { type BotError, closeError, revokedError } from './bot-error.ts';

/** Tells the log how the connection fares; discord.js itself sees to it that it is made again. */
export function logConnection(client: Client, log: Logger): void {
  client.on(Events.ShardReconnecting, () => log.warn('Lost the connection to Discord; connecting again'));
  // Of a session that Discord ended; what happened meanwhile is not told any more.
  client.on(Events.ShardReady, (shard) => log.info({ shard }, 'A session with Discord has begun'));
  client.on(Events.ShardResume, () => log.info('Connected to Discord again'));
  client.on(Events.ShardError, (err) => log.warn({ err }, 'Trouble with the connection to Discord'));
  // Without a listener, an error would end the process.
  client.on(Events.Error, (err) => log.error({ err }, 'The Discord client reported an error'));
  client.on(Events.Warn, (warning) => log.warn(warning));
}

/** Calls back, once, when an established connection is lost for good. */
export function watchForEnd(client: Client, onEnd: (error: BotError) => void): void {
  let ended = false;
  const end = (error: BotError) => {
    if (!ended) onEnd(error);
    ended = true;
  };
  client.on(Events.ShardDisconnect, ({ code }) => end(closeError(code)));
  // Discord need not close the gateway when a token is revoked; then the next request finds out.
  client.rest.on(RESTEvents.Response, ({ data }, { status }) => {
    if (status === 401 && data.auth) end(revokedError());
  });
}
