import { type Client, Events } from 'discord.js';
import { Follower } from '../follow/follower.ts';
import { answerInteraction } from '../listening/interactions.ts';
import { goodManners } from '../listening/manners/manners.ts';
import { listenToMessages, MESSAGE_EVENTS } from '../listening/message-events.ts';
import { askerOf, type BotParts, type LiveParts } from '../replying/context.ts';
import { type BotError, startError, tokenProblem } from './bot-error.ts';
import { createClient } from './client.ts';
import type { Clock } from './clock.ts';
import { logConnection, watchForEnd } from './connection.ts';
import { CONTENT_IS_OFF, readsAll } from './content-intent.ts';
import { inviteUrl } from './invite.ts';
import { Life } from './life.ts';
import { registerCommands } from './register-commands.ts';
import { Running } from './running.ts';
import { withFallback } from './with-fallback.ts';

export { BotError } from './bot-error.ts';

/** How long the bot waits, when it is closed, for answers that are being worked on; in milliseconds. */
const FINISH_TIMEOUT = 5000;

/** What no longer concerns a bot that is being closed; discord.js announces a new connection even as it leaves. */
const DEAF_TO = [Events.InteractionCreate, ...MESSAGE_EVENTS, Events.ShardReconnecting] as const;

export interface BotOptions {
  readonly parts: BotParts;
  readonly token: string;
  /** REST base as discord.js's `rest.api` takes it, such as `http://127.0.0.1:4010/api`; Discord's own by default. */
  readonly api?: string;
  /** Called when the connection is lost for good, as when the token is revoked. */
  readonly onFatal?: (error: BotError) => void;
  /** The machine's by default. */
  readonly clock?: Clock;
}

export interface Bot {
  readonly name: string;
  /** Where a server's administrator adds the bot. */
  readonly inviteUrl: string;
  /** Takes no more questions, lets running ones finish (at most 5 s) and leaves Discord. */
  close(): Promise<void>;
}

/**
 * Starts the bot; resolves when it is ready and its commands are registered. Where it is not let read all messages, or not
 * any more, it goes on without.
 * @throws BotError when Discord cannot be reached or does not let the bot in
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { token, api, onFatal, clock } = options;
  const problem = tokenProblem(token);
  if (problem) throw problem;
  const parts = { ...options.parts, life: new Life(clock) };
  const end = (error: BotError) => {
    parts.log.error({ err: error }, error.message);
    onFatal?.(error);
  };
  const connectTo = { parts, token, api };
  if (!(await readsAll(token, api, parts))) return connect(connectTo, false, end);
  return withFallback(
    (onEnd) => connect(connectTo, true, onEnd),
    () => {
      parts.log.warn(CONTENT_IS_OFF);
      return connect(connectTo, false, end);
    },
    end,
  );
}

interface Connecting {
  readonly parts: LiveParts;
  readonly token: string;
  readonly api: string | undefined;
}

/** @throws BotError as `startBot`, and where the bot may not read all messages though it asks to */
async function connect(
  { parts, token, api }: Connecting,
  readsContent: boolean,
  onEnd: (error: BotError) => void,
): Promise<Bot> {
  const { shard } = parts.config.discord;
  const { log } = parts;
  const client = createClient(api, shard, log, readsContent);
  const running = new Running(log);
  logConnection(client, log);
  const manners = goodManners();
  client.on(Events.InteractionCreate, (interaction) =>
    running.add(answerInteraction(interaction, askerOf(interaction, parts), manners)),
  );
  listenToMessages(client, parts, manners, running);

  const ready = await login(client, token);
  watchForEnd(client, onEnd);
  // They are the same for all shards.
  if (shard === null || shard.id === 0) await registerCommands(ready, parts);
  const follower = new Follower(ready, parts);
  running.add(follower.lookAtAll());
  const { username } = ready.user;
  log.info({ name: username, servers: ready.guilds.cache.size }, 'The bot is ready');

  let closed: Promise<void> | undefined;
  return {
    name: username,
    inviteUrl: inviteUrl(ready),
    close: () => (closed ??= close(client, running, follower)),
  };
}

async function login(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
  } catch (error) {
    throw startError(error, client.rest.options.api);
  }
  return ready;
}

async function close(client: Client, running: Running, follower: Follower): Promise<void> {
  for (const event of DEAF_TO) client.removeAllListeners(event);
  running.add(follower.stop());
  await running.finish(FINISH_TIMEOUT);
  await client.destroy();
}
