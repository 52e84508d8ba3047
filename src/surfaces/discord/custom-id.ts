import type { CitationReference } from '../../answer/reference.ts';

/** Where a paging button leads: it holds all that is needed to show the page after a restart. */
export interface PageRequest {
  /** From 1. */
  readonly page: number;
  readonly citations: readonly CitationReference[];
}

/** As many citations as surely have room in the 100 characters that Discord gives an id. */
export const MAX_CITATIONS = 5;

/** Changes with the format, so that a button of another version is recognised and never misread. */
const VERSION = 'page1';

const FORMAT = new RegExp(`^${VERSION}:(\\d{1,4}):([\\w,-]+)$`);
const REFERENCE = /^([\w-]{12})([sf])([0-9a-z]{0,3})$/;

/** At most 100 characters, for up to `MAX_CITATIONS` citations. */
export function formatPageId({ page, citations }: PageRequest): string {
  return `${VERSION}:${page}:${citations.map(formatReference).join(',')}`;
}

/** What a button asks for; undefined for anything but an id that `formatPageId` made. */
export function parsePageId(customId: string): PageRequest | undefined {
  const [, page, list] = FORMAT.exec(customId) ?? [];
  if (page === undefined || list === undefined) return undefined;
  const citations = list.split(',').map(parseReference);
  if (!citations.every((citation) => citation !== undefined) || citations.length > MAX_CITATIONS) return undefined;
  const request = { page: Number(page), citations };
  return request.page > 0 && formatPageId(request) === customId ? request : undefined;
}

function formatReference({ passage, sentence, strength }: CitationReference): string {
  return `${passage}${strength === 'strong' ? 's' : 'f'}${sentence === null ? '' : sentence.toString(36)}`;
}

function parseReference(text: string): CitationReference | undefined {
  const [, passage, strength, sentence] = REFERENCE.exec(text) ?? [];
  if (passage === undefined || sentence === undefined) return undefined;
  return {
    passage,
    sentence: sentence === '' ? null : Number.parseInt(sentence, 36),
    strength: strength === 's' ? 'strong' : 'fair',
  };
}
