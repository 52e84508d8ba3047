import type { Message } from 'discord.js';
import { askDocuments } from '../answers/ask-documents.ts';
import { renderAnswer } from '../answers/render-answer.ts';
import { showingOf } from '../answers/showing.ts';
import type { Asker, Context } from '../replying/context.ts';
import { Refusal, respond } from '../replying/error-reply.ts';
import { messageReply } from '../replying/message-reply.ts';
import { field } from '../writing/field.ts';
import type { Outgoing } from '../writing/outgoing.ts';
import { canHaveThread } from './answer-thread.ts';
import { inquiryOf } from './follow-up.ts';
import { type Heeded, heed } from './heed.ts';
import { pauseText } from './manners/limits.ts';
import type { Manners } from './manners/manners.ts';
import type { RecentQuestion } from './manners/recent-questions.ts';
import { cutQuestion } from './plain-question.ts';
import { isOpeningPost, questionOf } from './question-of.ts';
import { greets } from './small-talk.ts';

/** Of the bot's name, by `weigh`. */
const NAME_ROOM = 80;

/** Answers a message that is meant for the bot, once; takes no notice of any other. */
export async function answerMessage(message: Message, asker: Asker, manners: Manners): Promise<void> {
  const heeded = await heed(message, asker);
  const asked = heeded && manners.recent.begin(message.id);
  if (!asked) return;
  asked.work = answer(message, asker, heeded, asked, manners);
  await asked.work;
}

/** Answers a message, or changes the answer that it has. */
export async function answer(
  message: Message,
  asker: Asker,
  heeded: Heeded,
  asked: RecentQuestion,
  { limits }: Manners,
): Promise<void> {
  const isAwaited = heeded.sound === 'question';
  const pause = limits.take(isAwaited ? 'question' : 'statement', message.author.id, message.channelId);
  // Whoever goes on asking has been told already.
  if (pause && !(isAwaited && limits.isNew(pause))) return;
  const question = isOpeningPost(message) ? cutQuestion(questionOf(message)) : questionOf(message);
  const thread = heeded.channel.threads && canHaveThread(message) ? question : null;
  const reply = messageReply(message, asker, { asked, thread: thread || null, isAwaited });
  await respond(reply, asker, async (context) => {
    if (pause) {
      const asked = message.editedTimestamp ?? message.createdTimestamp;
      throw new Refusal(pauseText(pause, asked, context.language));
    }
    if (question === '' || greets(question)) throw new Refusal(helpFor(message, context));
    return answerTo(question, message, context, { isAwaited, isShown: thread !== null });
  });
}

interface Expected {
  /** Whether the asker waits for an answer, even for none. */
  readonly isAwaited: boolean;
  /** Whether the question is to be shown above the answer, which stands apart from it. */
  readonly isShown: boolean;
}

/** Null where there is no answer, and nobody waits for one. */
async function answerTo(
  text: string,
  message: Message,
  context: Context,
  { isAwaited, isShown }: Expected,
): Promise<Outgoing | null> {
  const { app, language } = context;
  const { question, options, meaning } = await inquiryOf(text, message, context);
  const found = isAwaited ? await askDocuments(question, options, context) : await app.ask(question, options);
  if (found.outcome !== 'quoted' && !isAwaited) return null;
  return renderAnswer(found, meaning ?? (isShown ? text : null), app.index, language, showingOf(context, false));
}

function helpFor({ client }: Message, { language }: Context): string {
  return language.say('trouble.mentionHelp', { bot: field(client.user.displayName, NAME_ROOM) });
}
