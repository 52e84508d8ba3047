import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { REST, Routes, type Shard, ShardEvents, ShardingManager } from 'discord.js';
import type { Logger } from 'pino';
import { BotError, startError, tokenProblem } from './bot-error.ts';

/** How long a shard may take to open the index and connect, in milliseconds. */
const READY_TIMEOUT = 10 * 60_000;

/** How long shards may take to finish what they do when all is closed, in milliseconds. */
const CLOSE_TIMEOUT = 15_000;

/** Before one that ended is started again, in milliseconds. */
const PAUSE = 1000;

export interface ShardsOptions {
  /** What each shard runs: a script of Node, and its arguments. */
  readonly script: { readonly file: string; readonly args: readonly string[] };
  readonly token: string;
  /** REST base as discord.js's `rest.api` takes it; Discord's own by default. */
  readonly api?: string;
  /** How many there are; 'auto' for as many as Discord recommends. */
  readonly shards: 'auto' | number;
  readonly log: Logger;
  /** Ends all of them. */
  readonly signal: AbortSignal;
  /** Called when a shard has ended, and cannot be started again. */
  readonly onFatal: (error: BotError) => void;
}

export interface Shards {
  /** Lets every shard finish, at most for 15 s, and ends it. */
  close(): Promise<void>;
}

/**
 * Runs the bot in several processes, each for some of its servers; resolves when all are ready. One that ends is started
 * again.
 * @throws BotError when Discord cannot be reached, or a shard does not get ready; the others are closed then
 */
export async function startShards(options: ShardsOptions): Promise<Shards> {
  const { script, token, api, shards, log, signal } = options;
  const totalShards = shards === 'auto' ? await recommendedShards(token, api) : shards;
  // Left to itself, the manager would start one that ends at once again and again.
  const manager = new ShardingManager(script.file, { token, totalShards, shardArgs: [...script.args], respawn: false });
  const closing = new AbortController();
  const close = async () => {
    closing.abort();
    await Promise.all(manager.shards.map(end));
  };
  manager.on('shardCreate', (shard) => {
    shard.on(ShardEvents.Error, (err) => log.error({ err, shard: shard.id }, 'A shard reported an error'));
    // One that ends before it is ready for the first time is told of by who starts it.
    shard.once(ShardEvents.Ready, () => keepAlive(shard, options, closing.signal));
  });
  signal.addEventListener('abort', close, { once: true });
  try {
    await manager.spawn({ timeout: READY_TIMEOUT });
  } catch (cause) {
    await close();
    throw new BotError('A shard of the bot did not start; what it wrote above says why.', { cause });
  }
  log.info({ shards: totalShards }, 'All shards are ready');
  return { close };
}

/** How many shards Discord wants a bot to have. @throws BotError */
async function recommendedShards(token: string, api: string | undefined): Promise<number> {
  const problem = tokenProblem(token);
  if (problem) throw problem;
  // The manager's own request goes to Discord itself, whatever the address.
  const rest = new REST({ ...(api && { api }), retries: 1 }).setToken(token);
  try {
    const { shards } = Object(await rest.get(Routes.gatewayBot()));
    return Math.max(1, Number(shards) || 1);
  } catch (cause) {
    throw startError(cause, rest.options.api);
  }
}

/** Starts a shard again whenever it ends, until all are closed. */
function keepAlive(shard: Shard, options: ShardsOptions, closing: AbortSignal): void {
  shard.once(ShardEvents.Death, async () => {
    if (closing.aborted) return;
    const { id } = shard;
    options.log.warn({ shard: id }, 'A shard ended; starting it again');
    try {
      // Only after its end has been told does the manager know of it.
      await delay(PAUSE, undefined, { signal: closing });
      await shard.spawn(READY_TIMEOUT);
      keepAlive(shard, options, closing);
    } catch (cause) {
      if (closing.aborted) return;
      options.onFatal(
        new BotError(`Shard ${id} ended and did not start again; what it wrote above says why.`, { cause }),
      );
    }
  });
}

async function end(shard: Shard): Promise<void> {
  const { process: child } = shard;
  if (!child) return;
  const ended = once(child, 'exit', { signal: AbortSignal.timeout(CLOSE_TIMEOUT) }).catch(() => child.kill('SIGKILL'));
  child.kill('SIGTERM');
  await ended;
}
