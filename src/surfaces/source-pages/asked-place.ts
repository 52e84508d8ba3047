import { wordsHash } from '../../answer/source-link.ts';
import type { SourceFile } from '../../documents/source-files.ts';
import type { Span } from '../../text/span.ts';

/** What a link asks a document's page for. */
export interface AskedPlace {
  /** The quote's; null where none was asked for, or in no readable way. */
  readonly span: Span | null;
  /** The beginning of the hash of the file that was quoted. */
  readonly sha: string | null;
  /** The hash of the words that were quoted. */
  readonly words: string | null;
  /** Where the part of a long document begins, as an offset into its text. */
  readonly from: number | null;
}

/** Where a quote is to be marked, and whether the document is another than was quoted. */
export interface Standing {
  readonly mark: Span | null;
  readonly changed: boolean;
}

const SPAN = /^(\d{1,9})-(\d{1,9})$/;
const OFFSET = /^\d{1,9}$/;
const HASH = /^[0-9a-f]{12}$/;

/** Reads the query of a document's page. What is not as a link of ours has it counts as left out. */
export function readQuery({ quote = '', sha = '', words = '', from = '' }: Record<string, string>): AskedPlace {
  const [, start, end] = SPAN.exec(quote) ?? [];
  return {
    span: Number(start) < Number(end) ? { start: Number(start), end: Number(end) } : null,
    sha: HASH.test(sha) ? sha : null,
    words: HASH.test(words) ? words : null,
    from: OFFSET.test(from) ? Number(from) : null,
  };
}

/** Of a changed document only what is certain to be the quoted words is marked; a link that has no hash is believed. */
export function standingOf({ span, sha, words }: AskedPlace, now: Pick<SourceFile, 'sha256' | 'text'>): Standing {
  const changed = sha !== null && !now.sha256.startsWith(sha);
  if (span === null || span.end > now.text.length) return { mark: null, changed };
  const there = now.text.slice(span.start, span.end);
  // Half of a character that takes two units cannot be shown.
  const isSame = there.isWellFormed() && (words === null ? !changed : wordsHash(there) === words);
  return { mark: isSame ? span : null, changed };
}
