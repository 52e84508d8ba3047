import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { QuestionError } from '../../../answer/question.ts';
import { KeptError } from '../../../kept/kept-error.ts';
import { NO_SETTINGS } from '../../../kept/server-settings.ts';
import { marked } from '../language/mark.ts';
import { notice, type Said } from '../writing/outgoing.ts';
import { type Asker, type Context, type Conversation, contextFor, conversationWith } from './context.ts';
import { expectation, summary } from './discord-errors.ts';
import { questionProblem } from './question-problem.ts';
import type { Reply } from './reply.ts';

/** Something that cannot be done for whoever asked; the message, Markdown, tells them why and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/**
 * Answers with what the work makes of what somebody may see, as it is on disk; or says why there is nothing, unless
 * the work makes null of it. Never throws: what cannot be said is logged.
 */
export function respond(
  reply: Reply,
  asker: Asker,
  work: (context: Context) => Said | null | Promise<Said | null>,
): Promise<void> {
  return respondFrom(contextFor, reply, asker, work);
}

/** The same without the documents, which may be what is broken. */
export function respondWithoutDocuments(
  reply: Reply,
  asker: Asker,
  work: (conversation: Conversation) => Said | Promise<Said>,
): Promise<void> {
  return respondFrom(conversationWith, reply, asker, work);
}

async function respondFrom<Known extends Conversation>(
  open: (asker: Asker) => Promise<Known>,
  reply: Reply,
  asker: Asker,
  work: (known: Known) => Said | null | Promise<Said | null>,
): Promise<void> {
  const { log, life } = asker.parts;
  let language = asker.speaks(NO_SETTINGS);
  try {
    // Only now, as Discord is told in time that the answer will follow where this takes long.
    const known = await open(asker);
    language = known.language;
    const said = await work(known);
    if (said === null) await reply.nothing?.();
    else if ('privately' in said) await reply.notice(marked(said.privately, language));
    else await reply.answer(marked(said, language));
  } catch (error) {
    if (!logExpected(error, log)) await explain(error, reply, { language, log, life });
  }
}

/** Logs what ordinary life on Discord brings; false for any other error. */
export function logExpected(error: unknown, log: Logger): boolean {
  const expected = expectation(error);
  if (expected) log[expected.level](summary(error), expected.reason);
  return expected !== undefined;
}

async function explain(
  error: unknown,
  reply: Reply,
  context: Pick<Context, 'language' | 'log' | 'life'>,
): Promise<void> {
  try {
    await reply.notice(notice(explanation(error, context)));
  } catch (failure) {
    const { log } = context;
    const { level, reason } = expectation(failure) ?? {
      level: 'error',
      reason: 'Cannot tell the asker what went wrong',
    };
    log[level](summary(failure), reason);
  }
}

function explanation(error: unknown, { language, log, life }: Pick<Context, 'language' | 'log' | 'life'>): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof QuestionError) return questionProblem(error.problem, language);
  const id = randomUUID().slice(0, 8);
  log.error({ id, ...summary(error) }, 'Cannot answer');
  life.addTrouble(id);
  if (error instanceof KeptError) return language.say('running.cannotKeep', { id });
  return language.say('trouble.failed', { id });
}
