import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Answer, NotFound } from '../../answer/answer.ts';
import { formatPageId, MAX_CITATIONS } from './custom-id.ts';
import { field } from './field.ts';
import { COLOURS, framed, type Outgoing, text } from './outgoing.ts';
import { type Page, pagesOf } from './pages.ts';
import { renderCitation } from './render-citation.ts';
import { renderQuote } from './render-quote.ts';
import { wording } from './wording.ts';

const MAX_NEAREST = 5;
const TITLE_ROOM = 160;

/** An answer as a message, open at its first page. The heading is for answers that do not reply to their question. */
export function renderAnswer(answer: Answer, heading: string | null): Outgoing {
  return answer.outcome === 'quoted'
    ? renderPage(pagesOf(answer.citations.slice(0, MAX_CITATIONS)), 1, heading)
    : renderNotFound(answer, heading);
}

/**
 * One page of an answer, with buttons to the others.
 * @param number which of the pages, from 1
 * @throws RangeError when there is no such page
 */
export function renderPage(pages: readonly Page[], number: number, heading: string | null): Outgoing {
  const page = pages[number - 1];
  if (!page) throw new RangeError(`Cannot show page ${number} as there are ${pages.length}`);
  const { quote, highlight, reference } = page.citation;
  return framed(COLOURS[reference.strength], [
    ...headed(heading),
    text(renderQuote(quote, page.part, highlight)),
    text(renderCitation(page)),
    ...(pages.length > 1 ? [pager(pages, number)] : []),
  ]);
}

function renderNotFound({ nearest }: NotFound, heading: string | null): Outgoing {
  const titles = nearest.slice(0, MAX_NEAREST).map(({ title }) => `-# • ${field(title, TITLE_ROOM)}`);
  const documents = titles.length > 0 ? [text([`-# ${wording.nearest}`, ...titles].join('\n'))] : [];
  return framed(COLOURS.neutral, [
    ...headed(heading),
    text(wording.notFound),
    ...documents,
    text(`-# ${wording.otherWords}`),
  ]);
}

function headed(heading: string | null) {
  return heading === null ? [] : [text(heading)];
}

function pager(pages: readonly Page[], number: number): APIActionRowComponent<APIButtonComponentWithCustomId> {
  const citations = [...new Set(pages.map(({ citation }) => citation.reference))];
  const button = (label: string, page: number, enabled: boolean): APIButtonComponentWithCustomId => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: formatPageId({ page, citations }),
    disabled: !enabled,
  });
  return {
    type: ComponentType.ActionRow,
    components: [
      button('◀', number - 1, number > 1),
      button(`${number} / ${pages.length}`, number, false),
      button('▶', number + 1, number < pages.length),
    ],
  };
}
