import type { Client, Message, PartialMessage } from 'discord.js';
import type { Asker } from '../replying/context.ts';
import { expectation, summary } from '../replying/discord-errors.ts';
import { takeBack } from '../writing/written.ts';
import { heed } from './heed.ts';
import type { Manners } from './manners/manners.ts';
import { answer } from './message-question.ts';

/** For so long after a question was asked, its answer follows what it is changed to; in milliseconds. */
const EDITABLE = 2 * 60_000;

/** Answers what a question was changed to, in place of what it was. */
export async function answerEdited(message: Message, asker: Asker, manners: Manners): Promise<void> {
  const asked = manners.recent.find(message.id);
  const { editedTimestamp, createdTimestamp } = message;
  // Discord tells in the same way of previews and threads.
  if (!asked || editedTimestamp === null || editedTimestamp === asked.editedAt) return;
  if (editedTimestamp - createdTimestamp > EDITABLE) return;
  asked.editedAt = editedTimestamp;
  const heeded = await heed(message, asker);
  if (!heeded) return;
  asked.work = asked.work.then(() => answer(message, asker, heeded, asked, manners));
  await asked.work;
}

/** Takes the answer to a question back that was deleted. */
export async function forgetDeleted(
  message: Pick<Message | PartialMessage, 'id'> & { readonly client: Client },
  { parts: { log } }: Pick<Asker, 'parts'>,
  { recent }: Manners,
): Promise<void> {
  const asked = recent.find(message.id);
  if (!asked || asked.isDeleted) return;
  asked.isDeleted = true;
  if (!asked.answer) return;
  try {
    await takeBack(asked.answer, message.client);
  } catch (error) {
    const { level, reason } = expectation(error) ?? { level: 'warn', reason: 'Cannot delete an answer' };
    log[level](summary(error), reason);
  }
}
