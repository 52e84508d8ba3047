import type { LeftOut } from '../../../documents/document.ts';
import type { DocumentSummary } from '../../../index/summaries.ts';
import type { Language } from '../language/language.ts';
import { briefly } from '../places/brief-places.ts';
import { placeNames } from '../places/place-name.ts';
import type { Context } from '../replying/context.ts';
import { field } from '../writing/field.ts';
import { title } from '../writing/heading.ts';
import { type Button, button, framed, type Outgoing, rows, text } from '../writing/outgoing.ts';
import { type Entry, MOST_ENTRIES, selectRow } from '../writing/select-row.ts';
import { isShown, titleOf } from '../writing/title-of.ts';
import { type DocumentRequest, formatDocumentId, formatListId, formatSectionsId } from './document-id.ts';
import { documentLinks } from './document-links.ts';

/** By `weigh`, once escaped; with two addresses and all else, they stay below `MESSAGE_ROOM`. */
const ROOM = { title: 240, publisher: 80, file: 160, heading: 80 } as const;
const MAX = { places: 3, headings: 12, reasons: 7 } as const;

/** A heading with what stands under it. */
export interface Part {
  /** Null for what stands before the first. */
  readonly heading: string | null;
  /** How many passages. */
  readonly passages: number;
  /** The page on which the first of them begins, from 1. */
  readonly page: number;
}

/** What is known of a document, with its headings and the ways to its passages. */
export function renderDocument(
  document: DocumentSummary,
  parts: readonly Part[],
  request: DocumentRequest,
  { app: { index }, config, language }: Pick<Context, 'app' | 'config' | 'language'>,
): Outgoing {
  const { say } = language;
  const { publisher, date, file, localities, passages, leftOut } = document;
  const labels = localities.map((label) => briefly(label, index, language));
  const facts = [
    line(
      publisher !== null && field(publisher, ROOM.publisher),
      date === null ? say('documents.undated') : language.date(date),
    ),
    line(...documentLinks(document, config.publicUrl, language), field(file, ROOM.file)),
    labels.length > 0 && say('documents.places', { names: placeNames(labels, MAX.places, language) }),
    passages.length === 0 ? say('documents.noPassages') : say('places.passages', { count: passages.length }),
    leftOut.length > 0 && leftOutLine(leftOut, language),
  ].filter((fact) => fact !== false);
  const hasHeadings = parts.some(({ heading }) => heading !== null);
  return framed(null, [
    text([title(titleOf(document), ROOM.title), ...facts.map((fact) => `-# ${fact}`)].join('\n')),
    ...(hasHeadings ? [text(outline(parts, language))] : []),
    ...(hasHeadings ? sectionsRow(parts, request, language) : []),
    ...rows([
      ...(passages.length > 0 ? [button(say('documents.read'), formatDocumentId({ ...request, page: 1 }))] : []),
      ...backTo(request, language),
    ]),
  ]);
}

/** To the list that a document was opened from. */
export function backTo({ list }: Pick<DocumentRequest, 'list'>, { say }: Language): Button[] {
  const customId = list === null ? undefined : formatListId(list);
  return customId === undefined ? [] : [button(say('documents.back'), customId)];
}

function outline(parts: readonly Part[], language: Language): string {
  const { say } = language;
  const rest = parts.length - MAX.headings;
  return [
    say('documents.outline'),
    ...parts.slice(0, MAX.headings).map(({ heading, passages }) => {
      const name = field(headingOf(heading, language), ROOM.heading);
      return `- ${say('places.withCount', { name, count: passages })}`;
    }),
    ...(rest > 0 ? [`- ${say('documents.moreHeadings', { count: rest })}`] : []),
  ].join('\n');
}

/** Of a long list of headings, those of the outline and the next. */
function sectionsRow(parts: readonly Part[], request: DocumentRequest, language: Language) {
  const { say } = language;
  const entries = parts.slice(0, MOST_ENTRIES).map(
    ({ heading, passages, page }): Entry => ({
      name: headingOf(heading, language),
      value: String(page),
      description: say('places.passages', { count: passages }),
    }),
  );
  return selectRow(formatSectionsId(request), say('documents.section'), entries);
}

function headingOf(heading: string | null, { say }: Language): string {
  return heading !== null && isShown(heading) ? heading : say('documents.start');
}

/** "Never quoted: 9 stretches (menus 5, headings 3 and title 1)" */
function leftOutLine(leftOut: readonly LeftOut[], language: Language): string {
  const counts = new Map<LeftOut['reason'], number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const reasons = Array.from(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, number]) => language.say(`documents.leftOut.${reason}`, { number }));
  return language.say('documents.leftOut', { count: leftOut.length, reasons: language.listed(reasons, MAX.reasons) });
}

function line(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== '').join(' · ');
}
