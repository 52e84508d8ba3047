import type { CitationReference } from '../../../answer/reference.ts';
import type { Context } from '../replying/context.ts';
import type { Control } from '../replying/control.ts';
import { Refusal } from '../replying/error-reply.ts';
import { type Outgoing, privately } from '../writing/outgoing.ts';
import { parseActionId } from './action-id.ts';
import { LONGEST_REACH, renderSurroundings } from './render-surroundings.ts';
import { isPrivate } from './showing-below.ts';

/** How many passages on each side are shown first. */
const FIRST_REACH = 1;

/** Shows what stands around a quote: from below an answer to the asker alone, and there in place of what was shown before. */
export const moreContext: Control = ({ id, interaction }, context) => {
  const opened = parseActionId('more1', id);
  if (opened) return around(opened.citations[0], FIRST_REACH, 0, context).then(privately);
  const turned = parseActionId('around1', id);
  if (!turned) return undefined;
  const [reach = FIRST_REACH, page = 0] = turned.numbers;
  const shown = around(turned.citations[0], reach, page, context);
  // Nobody has an answer for all replaced by what only one of them wants to read.
  return isPrivate(interaction.message) ? shown : shown.then(privately);
};

/** @throws Refusal when the document has changed, or there is no such page */
async function around(
  reference: CitationReference,
  reach: number,
  page: number,
  { app, language, config }: Context,
): Promise<Outgoing> {
  if (reach > LONGEST_REACH) throw new Refusal(language.say('trouble.unknownButton'));
  const surroundings = await app.surroundings(reference, reach);
  if (!surroundings) throw new Refusal(language.say('trouble.documentsChanged'));
  const message = renderSurroundings(surroundings, { reference, reach, page }, language, config.publicUrl);
  if (!message) throw new Refusal(language.say('trouble.unknownButton'));
  return message;
}
