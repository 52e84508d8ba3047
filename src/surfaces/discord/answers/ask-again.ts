import type { MessageComponentInteraction } from 'discord.js';
import { questionRepliedTo } from '../listening/earlier-answer.ts';
import type { Context } from '../replying/context.ts';
import type { Control } from '../replying/control.ts';
import { Refusal } from '../replying/error-reply.ts';
import { questionIn } from '../writing/heading.ts';
import type { Outgoing } from '../writing/outgoing.ts';
import { renderAnswer } from './render-answer.ts';
import { parseScopeId, parseUnboundId, type ScopeRequest } from './scope-id.ts';
import { showingOf } from './showing.ts';
import { isPrivate } from './showing-below.ts';
import { boundsAgain } from './wanted-bounds.ts';

/**
 * Asks the question of an answer again, of the localities that the button names, of all of the collection, or without
 * what it was bounded by.
 */
export const askAgain: Control = ({ id, interaction }, context) => {
  const request = parseScopeId(id);
  if (request) return answerAgain(request, interaction, context);
  const unbound = parseUnboundId(id);
  return unbound && answerAgain({ wanted: unbound.current, bounds: null }, interaction, context);
};

/** @throws Refusal when the question cannot be read, or a locality or the document is gone */
async function answerAgain(
  { wanted, bounds }: Pick<ScopeRequest, 'wanted' | 'bounds'>,
  { message }: MessageComponentInteraction,
  context: Context,
): Promise<Outgoing> {
  const { app, language } = context;
  const { gazetteer } = app.index;
  if (!wanted.every((id) => gazetteer.get(id))) throw new Refusal(language.say('places.gone'));
  const scope = wanted.length > 0 ? wanted : 'everywhere';
  const asked = questionIn(message.components);
  if (asked && !asked.isWhole) throw new Refusal(language.say('trouble.shortenedQuestion'));
  const question = asked?.question ?? (await questionRepliedTo(message, context.log));
  if (question === null) throw new Refusal(language.say('trouble.unreadableQuestion'));
  const answer = await app.ask(question, { ...boundsAgain(bounds, context), scope });
  return renderAnswer(answer, asked && question, app.index, language, showingOf(context, isPrivate(message)));
}
