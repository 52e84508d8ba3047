import type { Message } from 'discord.js';
import type { Logger } from 'pino';
import { summary } from '../replying/discord-errors.ts';

/** Discord shows the indicator for 10 s. */
const INTERVAL = 8000;

/** Shows that an answer is being worked on, until the returned function is called. */
export function showTyping({ channel }: Message, log: Logger): () => void {
  if (!channel.isSendable()) return () => {};
  const show = () => {
    channel.sendTyping().catch((error: unknown) => log.debug(summary(error), 'Cannot show the typing indicator'));
  };
  show();
  const timer = setInterval(show, INTERVAL);
  return () => clearInterval(timer);
}
