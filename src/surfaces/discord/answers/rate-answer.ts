import type { Message } from 'discord.js';
import type { CitationReference } from '../../../answer/reference.ts';
import { questionAnswered } from '../listening/earlier-answer.ts';
import type { Context } from '../replying/context.ts';
import type { Control } from '../replying/control.ts';
import { Refusal } from '../replying/error-reply.ts';
import { notice, privately, type Whispered } from '../writing/outgoing.ts';
import { parseActionId } from './action-id.ts';
import { limitOf } from './scope-row.ts';

/** Notes that an answer helped; that it did not is told in a form (`missing-form.ts`) where it is kept. */
export const rateAnswer: Control = ({ id, interaction }, context) => {
  const good = parseActionId('good1', id);
  if (good) return rate(interaction.message, good.citations, { helpful: true, missing: null }, context);
  return parseActionId('poor1', id) && Promise.reject(new Refusal(context.language.say('feedback.off')));
};

/** What somebody thinks of an answer. */
interface Opinion {
  readonly helpful: boolean;
  /** What they miss, in their own words. */
  readonly missing: string | null;
}

/**
 * Keeps what somebody thinks of an answer, and thanks them.
 * @throws Refusal where it is not kept, KeptError
 */
export async function rate(
  answer: Message,
  citations: readonly CitationReference[],
  opinion: Opinion,
  { app, kept, language, log, server }: Context,
): Promise<Whispered> {
  if (!kept.feedback.isOn) throw new Refusal(language.say('feedback.off'));
  const question = await questionAnswered(answer, log);
  if (question === null) throw new Refusal(language.say('feedback.noQuestion'));
  const passages = citations
    .flatMap(({ passage: id }) => app.index.find(id) ?? [])
    .map(({ id, file }) => ({ id, file }));
  if (passages.length < citations.length) throw new Refusal(language.say('trouble.documentsChanged'));
  await kept.feedback.add(server, {
    ...opinion,
    question,
    passages,
    scope: limitOf(answer.components).localities ?? [],
  });
  return privately(notice(language.say(opinion.helpful ? 'feedback.thanks' : 'feedback.noted')));
}
