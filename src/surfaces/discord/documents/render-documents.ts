import { type ListedDocument, listDocuments } from '../../../answer/list-documents.ts';
import { pager } from '../answers/render-page.ts';
import type { Language } from '../language/language.ts';
import { placeLabel } from '../places/place-label.ts';
import type { BotApp } from '../replying/context.ts';
import { field } from '../writing/field.ts';
import { title } from '../writing/heading.ts';
import { framed, type Outgoing, rows, text } from '../writing/outgoing.ts';
import { type Entry, selectRow } from '../writing/select-row.ts';
import { titleOf } from '../writing/title-of.ts';
import { formatListId, formatOpenId, type ListRequest } from './document-id.ts';
import { documentToken } from './document-token.ts';

/** As many have room, by `weigh`, and are seen at a glance. */
const PER_PAGE = 10;
const ROOM = { title: 160, publisher: 60 } as const;

/** How many pages a list of documents has, from 1. */
function pagesOfList(documents: readonly unknown[]): number {
  return Math.max(1, Math.ceil(documents.length / PER_PAGE));
}

/** A page of a list of documents, with a list to open one of them. Behind the last page, the last. */
export function renderDocuments(request: ListRequest, index: BotApp['index'], language: Language): Outgoing {
  const { say } = language;
  const found = listDocuments(request, index);
  const of = pagesOfList(found);
  const list = { ...request, page: Math.min(request.page, of) };
  const shown = found.slice((list.page - 1) * PER_PAGE, list.page * PER_PAGE);
  const isWhole = of === 1 || formatListId(list) !== undefined;
  const counted = say('places.documents', { count: found.length });
  const texts = [
    title(headingOf(list, index, language)),
    found.length === 0 ? say('documents.none') : `-# ${counted} · ${say('documents.order')}`,
    // Each by itself, as Discord leaves some air between texts.
    ...shown.map((one) => lineOf(one, list, language)),
    ...(isWhole ? [] : [`-# ${say('documents.narrow')}`]),
  ];
  return framed(null, [
    ...texts.map(text),
    ...selectRow(
      formatOpenId(list),
      say('documents.open'),
      shown.map((one) => entryOf(one, list, language)),
    ),
    ...rows(pager(list.page, of, (page) => formatListId({ ...list, page }))),
  ]);
}

function headingOf({ locality, text: words }: ListRequest, { gazetteer }: BotApp['index'], language: Language): string {
  const { say } = language;
  const place = locality === null ? undefined : gazetteer.get(locality);
  const about = place && say('documents.about', { name: placeLabel(place, gazetteer, language).name });
  const withText = words === '' ? undefined : say('documents.with', { text: words });
  const limits = about && withText ? say('documents.both', { about, with: withText }) : (about ?? withText);
  return limits === undefined ? say('documents.all') : say('documents.some', { limits });
}

function lineOf(listed: ListedDocument, list: ListRequest, language: Language): string {
  const { file, metadata } = listed.document;
  const { publisher } = metadata;
  const facts = [
    dateOf(listed, language),
    ...(publisher === null ? [] : [field(publisher, ROOM.publisher)]),
    passagesOf(listed, list, language),
  ];
  return `**${field(titleOf({ file, title: metadata.title }), ROOM.title)}**\n-# ${facts.join(' · ')}`;
}

function entryOf(listed: ListedDocument, list: ListRequest, language: Language): Entry {
  const { file, metadata } = listed.document;
  const description = [dateOf(listed, language), passagesOf(listed, list, language)].join(' · ');
  return { name: titleOf({ file, title: metadata.title }), value: documentToken(file), description };
}

function dateOf({ document: { metadata } }: ListedDocument, { date, say }: Language): string {
  return metadata.date === null ? say('documents.undated') : date(metadata.date);
}

function passagesOf({ passages: count }: ListedDocument, { locality }: ListRequest, { say }: Language): string {
  return locality === null ? say('places.passages', { count }) : say('documents.aboutIt', { count });
}
