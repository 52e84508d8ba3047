import type { Citation } from '../../../answer/answer.ts';
import type { Language } from '../language/language.ts';
import { type Button, button, framed, type Outgoing, rows, rowsOf, text } from '../writing/outgoing.ts';
import type { Page } from './pages.ts';
import { type Beside, partOf, renderCitation } from './render-citation.ts';
import { renderQuote } from './render-quote.ts';

/** What is around the pages. */
export interface Layout extends Beside {
  /** Texts that stay above the quote as the pages are turned. */
  readonly top: readonly string[];
  /** The custom id of the button to a page; undefined where there is no button to it. */
  readonly pageId: (page: number) => string | undefined;
  /** Beside those to other pages. */
  readonly buttons: (citation: Citation) => readonly Button[];
  /** In rows below those, in groups that stay together. */
  readonly actions?: (citation: Citation, page: number) => readonly (readonly Button[])[];
}

/**
 * One of the pages, with buttons to the others.
 * @param number which of them, from 1
 * @throws RangeError when there is no such page
 */
export function renderPage(pages: readonly Page[], number: number, layout: Layout, language: Language): Outgoing {
  const page = pages[number - 1];
  if (!page) throw new RangeError(`Cannot show page ${number} as there are ${pages.length}`);
  return renderOne(page, number, pages.length, layout, language);
}

/** One of so many pages. */
export function renderOne(
  page: Page,
  number: number,
  of: number,
  { top, pageId, buttons, actions, ...beside }: Layout,
  language: Language,
): Outgoing {
  const { quote, highlight, reference } = page.citation;
  return framed(reference.strength, [
    ...top.map(text),
    text(renderQuote(quote, page.part, highlight)),
    text(renderCitation(page, language, partOf, beside)),
    ...rows([...pager(number, of, pageId), ...buttons(page.citation)]),
    ...rowsOf(actions?.(page.citation, number) ?? []),
  ]);
}

/** To the pages before and after; none where there is one page, or one of the buttons has no id. */
export function pager(number: number, of: number, pageId: Layout['pageId']): Button[] {
  const [before, here, after] = [pageId(number - 1), pageId(number), pageId(number + 1)];
  if (of === 1 || before === undefined || here === undefined || after === undefined) return [];
  return [button('◀', before, number > 1), button(`${number} / ${of}`, here, false), button('▶', after, number < of)];
}
