import { summaryOf } from '../../../index/summaries.ts';
import type { Passage } from '../../../passages/passage.ts';
import { type Page, partsOf } from '../answers/pages.ts';
import { renderOne } from '../answers/render-page.ts';
import { withBriefPlaces } from '../places/brief-places.ts';
import type { BotApp, Context } from '../replying/context.ts';
import type { Control } from '../replying/control.ts';
import { Refusal } from '../replying/error-reply.ts';
import { button, type Outgoing } from '../writing/outgoing.ts';
import {
  type DocumentRequest,
  formatDocumentId,
  parseDocumentId,
  parseListId,
  parseOpenId,
  parseSectionsId,
} from './document-id.ts';
import { documentOfToken } from './document-token.ts';
import { backTo, type Part, renderDocument } from './render-document.ts';
import { renderDocuments } from './render-documents.ts';

/** Shows another page of a list of documents, or one of them, or another page of it. */
export const turnDocument: Control = ({ id, interaction }, context) => {
  const list = parseListId(id);
  if (list) return Promise.resolve(renderDocuments(list, context.app.index, context.language));
  const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
  const request = parseDocumentId(id) ?? parseOpenId(id, chosen) ?? parseSectionsId(id, chosen);
  return request && documentPage(request, context);
};

/**
 * A document's card, or one of its passages below its title.
 * @throws Refusal when it is gone, has no such page, or changes all the time
 */
export async function documentPage(request: DocumentRequest, context: Context): Promise<Outgoing> {
  // A document that was found changed is in the index as it is now by the second time.
  const page = (await documentPageNow(request, context)) ?? (await documentPageNow(request, context));
  if (!page) throw new Refusal(context.language.say('documents.changing'));
  return page;
}

/** Undefined where the document is not what is in the index. */
async function documentPageNow(request: DocumentRequest, context: Context): Promise<Outgoing | undefined> {
  const { app, config, language } = context;
  const { index } = app;
  const document = documentOfToken(request.token, index);
  if (!document) throw new Refusal(language.say('documents.gone'));
  const summary = summaryOf(document, index);
  const pages = pagesOf(summary.passages, index);
  if (request.page === 0) return renderDocument(summary, sectionsOf(pages), request, context);
  const page = pages[request.page - 1];
  if (!page) throw new Refusal(language.say('trouble.unknownButton'));
  const cited = await app.cite({ passage: page.passage.id, sentence: null, strength: null });
  if (!cited) return undefined;
  const layout = {
    // The citation below the passage names the document.
    top: [],
    // Page 0 is the card, which has a button of its own.
    pageId: (to: number) => formatDocumentId({ ...request, page: to === 0 ? pages.length + 1 : to }),
    buttons: () => [
      button(language.say('documents.card'), formatDocumentId({ ...request, page: 0 })),
      ...backTo(request, language),
    ],
    publicUrl: config.publicUrl,
  };
  const citation = withBriefPlaces(cited, index, language);
  return renderOne({ ...page, citation }, request.page, pages.length, layout, language);
}

/** A page before its passage is cited. */
type PassagePage = Omit<Page, 'citation'> & { readonly passage: Passage };

function pagesOf(passages: readonly Passage[], index: BotApp['index']): PassagePage[] {
  return passages.flatMap((passage) => {
    const parts = partsOf({ quote: index.text(passage), highlight: null });
    return parts.map((part, at) => ({ passage, part, number: at + 1, of: parts.length }));
  });
}

function sectionsOf(pages: readonly PassagePage[]): Part[] {
  const parts: Part[] = [];
  for (const [at, { passage, number }] of pages.entries()) {
    if (number > 1) continue;
    const last = parts.at(-1);
    if (last && last.heading === passage.section) parts.splice(-1, 1, { ...last, passages: last.passages + 1 });
    else parts.push({ heading: passage.section, passages: 1, page: at + 1 });
  }
  return parts;
}
