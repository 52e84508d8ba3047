import type { CitationReference } from '../../../answer/reference.ts';
import { formatReference, LONGEST_CUSTOM_ID, MAX_CITATIONS, parseReference } from '../writing/custom-id.ts';

/**
 * What a button below an answer does, by the beginning of its custom id, and how many numbers the id has besides. The
 * beginning changes with the format, so that a button of another version is recognised and never misread.
 */
const NUMBERS = {
  /** Opens what stands around the quote. */
  more1: 0,
  /** Shows another page of that: how many passages on each side, and the page, 0 for that with the quote. */
  around1: 2,
  /** Opens the quote and its reference as plain text. */
  cite1: 0,
  /** Shows another page of that. */
  cites1: 1,
  /** Compares the quote with its file. */
  check1: 0,
  /** Posts a page of a private answer for all. */
  share1: 1,
  /** Says below a private answer that this was done. */
  shared1: 1,
  good1: 0,
  /** Opens a form that asks what is missing. */
  poor1: 0,
  /** That form. */
  missing1: 0,
} as const;

export type Action = keyof typeof NUMBERS;

/** What an action is to be done with; for one quote, that is the first. */
export interface ActionRequest {
  /** Whole, of at most four digits; as many as the action has. */
  readonly numbers: readonly number[];
  readonly citations: readonly [CitationReference, ...CitationReference[]];
}

/** At most `LONGEST_CUSTOM_ID` characters, for up to `MAX_CITATIONS` citations. */
export function formatActionId(action: Action, { numbers, citations }: ActionRequest): string {
  return [action, ...numbers, citations.map(formatReference).join(',')].join(':');
}

/** What a button asks for; undefined for anything but an id that `formatActionId` made for this action. */
export function parseActionId(action: Action, customId: string): ActionRequest | undefined {
  const [found, ...parts] = customId.split(':');
  if (found !== action || customId.length > LONGEST_CUSTOM_ID) return undefined;
  const list = parts.pop() ?? '';
  if (parts.length !== NUMBERS[action] || !parts.every((part) => /^\d{1,4}$/.test(part))) return undefined;
  const references = list.split(',').map(parseReference);
  const [first, ...others] = references.flatMap((reference) => reference ?? []);
  if (!first || others.length + 1 !== references.length || references.length > MAX_CITATIONS) return undefined;
  const request: ActionRequest = { numbers: parts.map(Number), citations: [first, ...others] };
  return formatActionId(action, request) === customId ? request : undefined;
}
