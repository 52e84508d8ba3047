import type { Bot } from './bot.ts';
import { BotError, IntentsRefused, startError } from './bot-error.ts';

/**
 * A bot that goes on as another where Discord refuses, at once or later, what it asks for.
 * @param start calls back when the connection is lost for good
 * @param onEnd called when it is lost for another reason, or the other cannot connect
 * @throws BotError as either of them
 */
export async function withFallback(
  start: (onEnd: (error: BotError) => void) => Promise<Bot>,
  startOther: () => Promise<Bot>,
  onEnd: (error: BotError) => void,
): Promise<Bot> {
  let isClosed = false;
  const first = start((error) => {
    if (error instanceof IntentsRefused) current = goOn();
    else onEnd(error);
  }).catch((error: unknown) => {
    if (error instanceof IntentsRefused) return startOther();
    throw error;
  });
  let current = first;

  async function goOn(): Promise<Bot> {
    const before = await first;
    await before.close();
    if (isClosed) return before;
    return startOther().catch((error: unknown) => {
      onEnd(error instanceof BotError ? error : startError(error, 'Discord'));
      return before;
    });
  }

  const { name, inviteUrl } = await first;
  return {
    name,
    inviteUrl,
    close: async () => {
      isClosed = true;
      await (await current).close();
    },
  };
}
