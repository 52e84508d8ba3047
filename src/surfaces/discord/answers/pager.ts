import type { MessageComponentInteraction } from 'discord.js';
import { cardLayout } from '../places/render-card.ts';
import type { Context } from '../replying/context.ts';
import type { Control } from '../replying/control.ts';
import { Refusal } from '../replying/error-reply.ts';
import { type PageRequest, parsePageId } from '../writing/custom-id.ts';
import { topOf } from '../writing/heading.ts';
import type { Outgoing } from '../writing/outgoing.ts';
import { citeAgain } from './cite-again.ts';
import { pagesOf } from './pages.ts';
import { answerLayout } from './render-answer.ts';
import { renderPage } from './render-page.ts';
import { limitOf } from './scope-row.ts';
import { showingBelow } from './showing-below.ts';

/** Shows the page that a button leads to, in place of the one it stands on. */
export const turnPage: Control = ({ id, interaction }, context) => {
  const request = parsePageId(id);
  return request && pageFor(request, interaction, context);
};

/** @throws Refusal when what the button leads to is gone */
async function pageFor(
  { of, page, citations: references }: PageRequest,
  { message }: MessageComponentInteraction,
  context: Context,
): Promise<Outgoing> {
  const { app, language, config } = context;
  const { components } = message;
  const citations = await citeAgain(references, context);
  if (!citations)
    throw new Refusal(of === 'card' ? language.say('trouble.unknownButton') : language.say('trouble.documentsChanged'));
  const pages = pagesOf(citations);
  if (page > pages.length) throw new Refusal(language.say('trouble.unknownButton'));
  const top = topOf(components);
  const layout =
    of === 'card'
      ? cardLayout(top, citations, config.publicUrl)
      : answerLayout(
          top,
          limitOf(components),
          citations,
          app.index.gazetteer,
          language,
          showingBelow(message, context),
        );
  return renderPage(pages, page, layout, language);
}
