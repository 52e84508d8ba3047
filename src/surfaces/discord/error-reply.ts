import { randomUUID } from 'node:crypto';
import { QuestionError } from '../../answer/question.ts';
import type { Context } from './context.ts';
import { expectation, summary } from './discord-errors.ts';
import { marked } from './language/mark.ts';
import { notice, type Outgoing } from './outgoing.ts';
import { questionProblem } from './question-problem.ts';
import type { Reply } from './reply.ts';
import { takeUpIndex } from './take-up.ts';

/** Something that cannot be done for whoever asked; the message, Markdown, tells them why and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/**
 * Answers with what the work makes of the index as it is on disk, or says why there is nothing. Never throws: what
 * cannot be said is logged.
 */
export async function respond(reply: Reply, context: Context, work: () => Promise<Outgoing>): Promise<void> {
  const { log } = context;
  try {
    // Only now, as Discord is told in time that the answer will follow where this takes long.
    await takeUpIndex(context);
    await reply.answer(marked(await work(), context.language));
  } catch (error) {
    const expected = expectation(error);
    if (expected) log[expected.level](summary(error), expected.reason);
    else await explain(error, reply, context);
  }
}

async function explain(error: unknown, reply: Reply, context: Context): Promise<void> {
  try {
    await reply.notice(notice(explanation(error, context)));
  } catch (failure) {
    const { level, reason } = expectation(failure) ?? {
      level: 'error',
      reason: 'Cannot tell the asker what went wrong',
    };
    context.log[level](summary(failure), reason);
  }
}

function explanation(error: unknown, { language, log }: Context): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof QuestionError) return questionProblem(error.problem, language);
  const id = randomUUID().slice(0, 8);
  log.error({ id, ...summary(error) }, 'Cannot answer');
  return language.say('trouble.failed', { id });
}
