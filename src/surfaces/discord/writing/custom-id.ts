import type { CitationReference, Strength } from '../../../answer/reference.ts';

/** What has pages: an answer, which other places may be asked about; or a locality's card, which stays what it is. */
export type Paged = 'answer' | 'card';

/** Where a paging button leads: it holds all that is needed to show the page after a restart. */
export interface PageRequest {
  readonly of: Paged;
  /** From 1. */
  readonly page: number;
  readonly citations: readonly CitationReference[];
}

/** The most that Discord takes, but for the mark of a language (`language/mark.ts`). */
export const LONGEST_CUSTOM_ID = 97;

/** As many citations as surely have room in an id. */
export const MAX_CITATIONS = 5;

/** Changes with the format, so that a button of another version is recognised and never misread. */
const VERSIONS: Readonly<Record<Paged, string>> = { answer: 'page2', card: 'card2' };

const FORMAT = new RegExp(`^(${VERSIONS.answer}|${VERSIONS.card}):(\\d{1,4}):([\\w,-]+)$`);
const REFERENCE = /^([\w-]{12})([sfn])([0-9a-z]{0,3})$/;

/** At most `LONGEST_CUSTOM_ID` characters, for up to `MAX_CITATIONS` citations. */
export function formatPageId({ of, page, citations }: PageRequest): string {
  return `${VERSIONS[of]}:${page}:${citations.map(formatReference).join(',')}`;
}

/** What a button asks for; undefined for anything but an id that `formatPageId` made. */
export function parsePageId(customId: string): PageRequest | undefined {
  const [, version, page, list] = FORMAT.exec(customId) ?? [];
  if (page === undefined || list === undefined) return undefined;
  const citations = list.split(',').map(parseReference);
  if (!citations.every((citation) => citation !== undefined) || citations.length > MAX_CITATIONS) return undefined;
  const request = { of: version === VERSIONS.card ? 'card' : 'answer', page: Number(page), citations } as const;
  return request.page > 0 && formatPageId(request) === customId ? request : undefined;
}

/** At most 16 characters. */
export function formatReference({ passage, sentence, strength }: CitationReference): string {
  return `${passage}${letterOf(strength)}${sentence === null ? '' : sentence.toString(36)}`;
}

/** Undefined for anything but what `formatReference` made, as far as it can be told from this part of an id. */
export function parseReference(text: string): CitationReference | undefined {
  const [, passage, letter, sentence] = REFERENCE.exec(text) ?? [];
  if (passage === undefined || sentence === undefined) return undefined;
  return { passage, sentence: sentence === '' ? null : Number.parseInt(sentence, 36), strength: strengthOf(letter) };
}

function letterOf(strength: Strength | null): string {
  if (strength === null) return 'n';
  return strength === 'strong' ? 's' : 'f';
}

function strengthOf(letter: string | undefined): Strength | null {
  if (letter === 'n') return null;
  return letter === 's' ? 'strong' : 'fair';
}
