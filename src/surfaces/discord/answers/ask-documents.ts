import type { Answer, NotFound } from '../../../answer/answer.ts';
import type { AskOptions } from '../../../answer/answer-question.ts';
import type { Context } from '../replying/context.ts';
import { summary } from '../replying/discord-errors.ts';

/**
 * Answers a question, and keeps it where nothing answers it and the operator wants to know; who asked it is not kept.
 * @throws as App.ask
 */
export async function askDocuments(question: string, options: AskOptions, context: Context): Promise<Answer> {
  const answer = await context.app.ask(question, options);
  if (answer.outcome === 'not-found' && context.kept.unanswered.isOn) await keep(answer, context);
  return answer;
}

/** A full disk is no reason to give no answer. */
async function keep({ question, scope }: NotFound, { kept, log, server }: Context): Promise<void> {
  try {
    await kept.unanswered.add(server, { question, localities: scope.map(({ id }) => id) });
  } catch (error) {
    log.error(summary(error), 'Cannot keep a question that nothing answered');
  }
}
