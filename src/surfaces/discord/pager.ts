import type { ButtonInteraction } from 'discord.js';
import { buttonReply } from './button-reply.ts';
import type { Context } from './context.ts';
import { parsePageId } from './custom-id.ts';
import { Refusal, respond } from './error-reply.ts';
import { headingOf } from './heading.ts';
import type { Outgoing } from './outgoing.ts';
import { pagesOf } from './pages.ts';
import { renderPage } from './render-answer.ts';
import { wording } from './wording.ts';

/** Shows the page that a button leads to, in place of the one it stands on. */
export async function turnPage(interaction: ButtonInteraction, { app, log }: Context): Promise<void> {
  await respond(buttonReply(interaction), log, () => pageFor(interaction, app));
}

/** @throws Refusal when the button is not one of ours, or what it leads to is gone */
async function pageFor({ customId, message }: ButtonInteraction, app: Context['app']): Promise<Outgoing> {
  const request = parsePageId(customId);
  if (!request) throw new Refusal(wording.unknownButton);
  const found = await Promise.all(request.citations.map((reference) => app.cite(reference)));
  const citations = found.filter((citation) => citation !== undefined);
  if (citations.length < found.length) throw new Refusal(wording.documentsChanged);
  const pages = pagesOf(citations);
  if (request.page > pages.length) throw new Refusal(wording.unknownButton);
  return renderPage(pages, request.page, headingOf(message.components));
}
