import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import type { BotError } from '../surfaces/discord/bot/bot.ts';
import { startShards } from '../surfaces/discord/bot/shards.ts';
import { PROCESS } from './io.ts';
import { openWithProgress } from './open.ts';
import { aborted } from './stoppable.ts';

/**
 * Runs the bot in several processes until the signal.
 * @throws BotError, CollectionError, EncoderError, ReaderError
 */
export async function startAsShards(config: Config, token: string, log: Logger, signal: AbortSignal): Promise<void> {
  // Once for all of them, which then find the index as it should be.
  await (await openWithProgress(config, PROCESS, { forLookUp: true, signal })).close();
  const { api, shards } = config.discord;
  const lost = new AbortController();
  const script = { file: process.argv[1] ?? '', args: process.argv.slice(2) };
  const onFatal = (error: BotError) => lost.abort(error);
  const running = await startShards({ script, token, shards, log, signal, onFatal, ...(api && { api }) });
  await aborted(AbortSignal.any([signal, lost.signal]));
  await running.close();
  lost.signal.throwIfAborted();
}
