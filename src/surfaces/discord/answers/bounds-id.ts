import { type Bounds, onlyDocument } from '../../../answer/bounds.ts';
import { readWrittenDate } from '../../../answer/written-dates.ts';
import { documentToken } from '../documents/document-token.ts';

/** What bounds an answer, as the ids of its buttons keep it. */
export interface KeptBounds {
  /** As YYYY-MM-DD; null for no first day, or last. */
  readonly from: string | null;
  readonly to: string | null;
  /** A document by its token (`documentToken`); the channel's, whichever it then has; null for all. */
  readonly document: { readonly token: string } | 'channel' | null;
}

const CHANNEL = '*';
const FORMAT = /^(\d{8})?~(\d{8})?~(\*|[\w-]{11})?$/;

/** Several documents can only be those of the channel, as nobody can name several. */
export function keptBounds(bounds: Bounds | null): KeptBounds | null {
  if (bounds === null) return null;
  const { from, to, chosen } = bounds;
  const document = onlyDocument(bounds);
  const several = chosen === null ? null : 'channel';
  return { from, to, document: document ? { token: documentToken(document.file) } : several };
}

/** At most 29 characters, none of them a semicolon. */
export function formatBounds({ from, to, document }: KeptBounds): string {
  const documents = document === 'channel' ? CHANNEL : (document?.token ?? '');
  return [digitsOf(from), digitsOf(to), documents].join('~');
}

/** Undefined for anything but what `formatBounds` made. */
export function parseBounds(text: string): KeptBounds | undefined {
  const [all, from, to, document] = FORMAT.exec(text) ?? [];
  if (all === undefined) return undefined;
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first === undefined || last === undefined || (first !== null && last !== null && first > last)) return undefined;
  const token = document === undefined ? null : { token: document };
  return { from: first, to: last, document: document === CHANNEL ? 'channel' : token };
}

function digitsOf(day: string | null): string {
  return day?.replaceAll('-', '') ?? '';
}

/** Undefined for a day that is none. */
function dayOf(digits: string | undefined): string | null | undefined {
  if (digits === undefined) return null;
  try {
    return readWrittenDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`, 'from');
  } catch {
    return undefined;
  }
}
