import type { CitationReference } from '../../../answer/reference.ts';
import type { Context } from '../replying/context.ts';
import type { Control } from '../replying/control.ts';
import { Refusal } from '../replying/error-reply.ts';
import { type Outgoing, privately } from '../writing/outgoing.ts';
import { parseActionId } from './action-id.ts';
import { renderCopy } from './render-copy.ts';
import { isPrivate } from './showing-below.ts';

/** Shows a quote and its reference as plain text: from below an answer to the asker alone, and there another page of it. */
export const copyCitation: Control = ({ id, interaction }, context) => {
  const opened = parseActionId('cite1', id);
  if (opened) return copy(opened.citations[0], 1, context).then(privately);
  const turned = parseActionId('cites1', id);
  if (!turned) return undefined;
  const shown = copy(turned.citations[0], turned.numbers[0] ?? 1, context);
  return isPrivate(interaction.message) ? shown : shown.then(privately);
};

/** @throws Refusal when the document has changed, or there is no such page */
async function copy(reference: CitationReference, page: number, { app, language, config }: Context): Promise<Outgoing> {
  const citation = await app.cite(reference);
  if (!citation) throw new Refusal(language.say('trouble.documentsChanged'));
  const message = renderCopy(citation, page, language, config.publicUrl);
  if (!message) throw new Refusal(language.say('trouble.unknownButton'));
  return message;
}
