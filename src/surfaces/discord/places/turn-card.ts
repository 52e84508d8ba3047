import { localityCard, passagesAbout } from '../../../index/locality-card.ts';
import type { Locality } from '../../../localities/locality.ts';
import { notFound } from '../answers/not-found.ts';
import { pagesOf, partsOf } from '../answers/pages.ts';
import { renderOne, renderPage } from '../answers/render-page.ts';
import type { Context } from '../replying/context.ts';
import type { Control } from '../replying/control.ts';
import { Refusal } from '../replying/error-reply.ts';
import { MAX_CITATIONS } from '../writing/custom-id.ts';
import { framed, type Outgoing, text } from '../writing/outgoing.ts';
import { withBriefPlaces } from './brief-places.ts';
import { emptyCard } from './empty-card.ts';
import { formatCardId, parseCardId } from './place-id.ts';
import { cardFor, placeLabel } from './place-label.ts';
import { placeName } from './place-name.ts';
import { cardLayout, renderCard } from './render-card.ts';

/** Shows another page of what there is about a locality. */
export const turnCard: Control = ({ id }, context) => {
  const request = parseCardId(id);
  return request && cardPage(request.id, request.page, context);
};

/**
 * A locality's card, and below it one of its passages, the newest first.
 * @param number which page, from 1
 * @throws Refusal when there is no such locality, or no such page, or its document changes all the time
 */
export async function cardPage(id: string, number: number, context: Context): Promise<Outgoing> {
  const { language } = context;
  // A document that was found changed is in the index as it is now by the second time.
  const page = (await cardPageNow(id, number, context)) ?? (await cardPageNow(id, number, context));
  if (!page) throw new Refusal(language.say('places.changing'));
  return page;
}

/** Undefined where the document is not what is in the index. */
async function cardPageNow(
  id: string,
  number: number,
  { app, config, language }: Context,
): Promise<Outgoing | undefined> {
  const { index } = app;
  const locality = index.gazetteer.get(id);
  if (!locality) throw new Refusal(language.say('places.gone'));
  const pages = passagesAbout(id, index).flatMap((passage) => {
    const parts = partsOf({ quote: index.text(passage), highlight: null });
    return parts.map((part, at) => ({ passage, part, number: at + 1, of: parts.length }));
  });
  if (pages.length === 0) return emptyCard(locality, index, language);
  const page = pages[number - 1];
  if (!page) throw new Refusal(language.say('trouble.unknownButton'));
  const cited = await app.cite({ passage: page.passage.id, sentence: null, strength: null });
  if (!cited) return undefined;
  const citation = withBriefPlaces(cited, index, language);
  const top = renderCard(cardFor(localityCard(id, index), index.gazetteer, language), language);
  const pageId = (to: number) => formatCardId({ id, page: to });
  const layout = { top, pageId, buttons: () => [], publicUrl: config.publicUrl };
  return renderOne({ ...page, citation }, number, pages.length, layout, language);
}

/** A locality's card, and below it what its passages say on a topic. */
export async function cardOnTopic(
  { id }: Locality,
  topic: string,
  { app, config, language }: Context,
): Promise<Outgoing> {
  const answer = await app.ask(topic, { scope: [id], limit: MAX_CITATIONS });
  const { index } = app;
  const card = localityCard(id, index);
  if (card.passages === 0) return emptyCard(card.locality, index, language);
  const top = renderCard(cardFor(card, index.gazetteer, language), language, topic);
  if (answer.outcome !== 'quoted') {
    const name = placeName(placeLabel(card.locality, index.gazetteer, language), language);
    return framed(null, [...top, notFound(answer, name, language)].map(text));
  }
  const citations = answer.citations
    .slice(0, MAX_CITATIONS)
    .map((citation) => withBriefPlaces(citation, index, language));
  return renderPage(pagesOf(citations), 1, cardLayout(top, citations, config.publicUrl), language);
}
