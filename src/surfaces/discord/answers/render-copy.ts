import type { Citation } from '../../../answer/answer.ts';
import { sourceLink } from '../../../answer/source-link.ts';
import { webAddress } from '../../../answer/web-address.ts';
import { type Span, slice } from '../../../text/span.ts';
import type { Language } from '../language/language.ts';
import { escapeMarkup } from '../writing/escape.ts';
import { label } from '../writing/field.ts';
import { framed, type Outgoing, rows, text } from '../writing/outgoing.ts';
import { COPY_ROOM } from '../writing/rooms.ts';
import { splitQuote } from '../writing/split-quote.ts';
import { weigh } from '../writing/weight.ts';
import { formatActionId } from './action-id.ts';
import { linesOf, partOf } from './render-citation.ts';
import { pager } from './render-page.ts';

/** In UTF-16 units; all of them escaped leave room for some of the quote. */
const LONGEST = { title: 200, publisher: 100, file: 200, url: 512 } as const;

const FENCE = '```';

/**
 * A quote and its reference as text that is copied just as it stands in the source.
 * @param page of a quote that has no room in one message, from 1
 * @param publicUrl where the pages that show the documents are reached
 * @returns undefined where there is no such page
 */
export function renderCopy(
  citation: Citation,
  page: number,
  language: Language,
  publicUrl: string | undefined,
): Outgoing | undefined {
  const { quote, reference } = citation;
  const about = referenceText(citation, language, publicUrl);
  // Within a block nothing is markup but its end; a text that has one in it is written out, and shows the same.
  const written = `${quote}${about}`.includes(FENCE) ? escapeMarkup : fenced;
  const compose = (part: Span) => written(`${slice(quote, part)}\n\n${about}`);
  const fits = (part: Span) => part.end - part.start <= COPY_ROOM && weigh(compose(part)) <= COPY_ROOM;
  const parts = splitQuote(quote, COPY_ROOM, fits);
  const part = parts[page - 1];
  if (!part) return undefined;
  const pageId = (to: number) => formatActionId('cites1', { numbers: [to], citations: [reference] });
  return framed(null, [
    text(compose(part)),
    ...(parts.length > 1 ? [text(`-# ${partOf(page, parts.length, language)}`)] : []),
    ...rows(pager(page, parts.length, pageId)),
  ]);
}

function fenced(content: string): string {
  return `${FENCE}\n${content}\n${FENCE}`;
}

/** Where a quote stands, a line each for the document, the place in its file, and its addresses. */
function referenceText(citation: Citation, language: Language, publicUrl: string | undefined): string {
  const { document, lines, span } = citation;
  const { title, publisher, date, file, url } = document;
  const source = [
    label(title, LONGEST.title),
    ...(publisher === null ? [] : [label(publisher, LONGEST.publisher)]),
    ...(date === null ? [] : [language.date(date)]),
  ];
  const place = [label(file, LONGEST.file), linesOf(lines, language), language.say('copy.span', { ...span })];
  const page = sourceLink(citation, publicUrl);
  const addresses = [...(url !== null && webAddress(url) ? [url] : []), ...(page === undefined ? [] : [page])].filter(
    (address) => address.length <= LONGEST.url,
  );
  return [source.join(' · '), place.join(' · '), ...addresses.map((one) => label(one, LONGEST.url))].join('\n');
}
