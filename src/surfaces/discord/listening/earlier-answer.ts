import type { Message } from 'discord.js';
import type { Logger } from 'pino';
import { type Limit, limitOf } from '../answers/scope-row.ts';
import { summary } from '../replying/discord-errors.ts';
import { hasQuote, questionIn } from '../writing/heading.ts';
import { questionOf } from './question-of.ts';

/** A message of the bot to which somebody replies. */
export interface Earlier {
  readonly limit: Limit;
  /** Whether it has a quote. */
  readonly isQuoted: boolean;
  /** What it answers; null where that cannot be read. */
  question(): Promise<string | null>;
}

/** The message of the bot to which a message replies; null where it is another's, is gone, or cannot be read. */
export async function earlierAnswer(message: Message, log: Logger): Promise<Earlier | null> {
  if (!message.reference?.messageId) return null;
  const answer = await readReference(message, log);
  if (answer === null || answer.author.id !== message.client.user.id) return null;
  const { components } = answer;
  return {
    limit: limitOf(components),
    isQuoted: hasQuote(components),
    question: () => questionAnswered(answer, log),
  };
}

/** What a message of the bot answers: by its heading, or by what it replies to. Null where it cannot be read. */
export async function questionAnswered(answer: Message, log: Logger): Promise<string | null> {
  const shown = questionIn(answer.components);
  if (shown) return shown.isWhole ? shown.question : null;
  return questionRepliedTo(answer, log);
}

/** What the message asks to which one of the bot's replies; null where it cannot be read. */
export async function questionRepliedTo(answer: Message, log: Logger): Promise<string | null> {
  if (!answer.reference?.messageId) return null;
  const asked = await readReference(answer, log);
  return asked && (questionOf(asked) || null);
}

async function readReference(message: Message, log: Logger): Promise<Message | null> {
  return message.fetchReference().catch((error: unknown) => {
    log.info(summary(error), 'Cannot read the message that another replies to');
    return null;
  });
}
