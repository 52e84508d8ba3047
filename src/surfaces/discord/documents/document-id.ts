import type { DocumentFilter } from '../../../answer/list-documents.ts';
import { LONGEST_CUSTOM_ID } from '../writing/custom-id.ts';

/** A page of a list of documents. */
export interface ListRequest extends DocumentFilter {
  /** From 1. */
  readonly page: number;
}

/** What of a document is shown. */
export interface DocumentRequest {
  /** See `documentToken`. */
  readonly token: string;
  /** Of its passages, from 1; 0 for its card. */
  readonly page: number;
  /** The list that it was opened from; null where it was not, or the list's id has no room. */
  readonly list: ListRequest | null;
}

/** They change with the format, so that a button of another version is recognised and never misread. */
const LIST = 'docs1';
const DOCUMENT = 'doc1';
const SECTION = 'sect1';
const OPEN = 'opendoc1';

const LIST_FORMAT = new RegExp(`^${LIST}:([1-9]\\d{0,4}):(0|[1-9]\\d?):(.*)$`, 'su');
const DOCUMENT_FORMAT = new RegExp(`^${DOCUMENT}:([\\w-]{11}):(0|[1-9]\\d{0,4}):(.*)$`, 'su');
const SECTION_FORMAT = new RegExp(`^${SECTION}:([\\w-]{11}):(.*)$`, 'su');

/** Undefined where it would be too long for Discord. */
export function formatListId({ page, locality, text }: ListRequest): string | undefined {
  const place = locality ?? '';
  return fitting(`${LIST}:${page}:${place.length}:${place}${text}`);
}

/** Undefined for anything but an id that `formatListId` made. */
export function parseListId(customId: string): ListRequest | undefined {
  const [, page, length, rest] = LIST_FORMAT.exec(customId) ?? [];
  if (rest === undefined || Number(length) > rest.length) return undefined;
  const locality = rest.slice(0, Number(length));
  return { page: Number(page), locality: locality === '' ? null : locality, text: rest.slice(Number(length)) };
}

/** Of the button to a page of a document; the list is left out where it has no room. */
export function formatDocumentId({ token, page, list }: DocumentRequest): string {
  return withList(`${DOCUMENT}:${token}:${page}:`, list);
}

/** Undefined for anything but an id that `formatDocumentId` made. */
export function parseDocumentId(customId: string): DocumentRequest | undefined {
  const [, token, page, rest] = DOCUMENT_FORMAT.exec(customId) ?? [];
  const list = rest === undefined ? undefined : listIn(rest);
  return token === undefined || list === undefined ? undefined : { token, page: Number(page), list };
}

/** Of the headings of a document, of which one is chosen by the page on which its first passage stands. */
export function formatSectionsId({ token, list }: Omit<DocumentRequest, 'page'>): string {
  return withList(`${SECTION}:${token}:`, list);
}

/** @param chosen what was chosen among the headings */
export function parseSectionsId(customId: string, chosen: string | undefined): DocumentRequest | undefined {
  const [, token, rest] = SECTION_FORMAT.exec(customId) ?? [];
  const list = rest === undefined ? undefined : listIn(rest);
  if (token === undefined || list === undefined || !/^[1-9]\d{0,4}$/.test(chosen ?? '')) return undefined;
  return { token, page: Number(chosen), list };
}

/** Of the documents of a list, of which one is chosen by its token. */
export function formatOpenId(list: ListRequest): string {
  return withList(`${OPEN}:`, list);
}

/** @param chosen what was chosen among the documents */
export function parseOpenId(customId: string, chosen: string | undefined): DocumentRequest | undefined {
  if (!customId.startsWith(`${OPEN}:`) || !/^[\w-]{11}$/.test(chosen ?? '')) return undefined;
  const list = listIn(customId.slice(OPEN.length + 1));
  return list === undefined || chosen === undefined ? undefined : { token: chosen, page: 0, list };
}

function withList(start: string, list: ListRequest | null): string {
  const end = list && formatListId(list);
  return (end && fitting(start + end)) || start;
}

/** Null for no list; undefined for what is none. */
function listIn(customId: string): ListRequest | null | undefined {
  return customId === '' ? null : parseListId(customId);
}

function fitting(customId: string): string | undefined {
  return customId.length <= LONGEST_CUSTOM_ID ? customId : undefined;
}
