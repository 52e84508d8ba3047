import type { Folder } from '../documents/folder.ts';
import { readTextIfAny } from '../documents/source-files.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Passage } from '../passages/passage.ts';
import { LineIndex, type LineRange } from '../text/lines.ts';
import { type Span, span } from '../text/span.ts';

/** Where a quote stands in its file. */
export interface Standing {
  readonly span: Span;
  readonly lines: LineRange;
}

/** What the file of a citation says now, compared with what was indexed. */
export type VerifiedCitation = {
  readonly file: string;
  /** Where the quote stood when it was indexed. */
  readonly indexed: Standing;
  /** How many UTF-16 units of the quote were compared. */
  readonly length: number;
} & (
  | {
      /** The file is what was indexed, and has the quote where it was; or it is another one, and the very quote still stands in it. */
      readonly outcome: 'same' | 'moved';
      readonly sha256: Hashes<string>;
      readonly found: Standing;
    }
  /** The file is another one, and the quote stands in it no more. */
  | { readonly outcome: 'changed'; readonly sha256: Hashes<string>; readonly found: null }
  /** There is no such file, or none that can be read. */
  | { readonly outcome: 'gone'; readonly sha256: Hashes<null>; readonly found: null }
);

/** Of the file's bytes, in hexadecimal. */
interface Hashes<Found> {
  readonly indexed: string;
  readonly found: Found;
}

/** Reads a passage's file once more, and compares its hash and the passage's characters with the index; changes nothing. */
export async function verifyCitation(passage: Passage, index: PassageIndex, folder: Folder): Promise<VerifiedCitation> {
  const { file, sha256: indexed } = index.document(passage.file);
  const quote = index.text(passage);
  const known = {
    file,
    indexed: standing(passage.span, index.documentText(file)),
    length: quote.length,
  };
  const now = await readTextIfAny(folder, file).catch(() => null);
  if (now === null) return { ...known, outcome: 'gone', sha256: { indexed, found: null }, found: null };
  const sha256 = { indexed, found: now.sha256 };
  const at = now.text === null ? null : nearest(quote, now.text, passage.span.start);
  if (now.text === null || at === null) return { ...known, outcome: 'changed', sha256, found: null };
  const isSame = now.sha256 === indexed && at === passage.span.start;
  return {
    ...known,
    outcome: isSame ? 'same' : 'moved',
    sha256,
    found: standing(span(at, at + quote.length), now.text),
  };
}

/** Where a text has a quote, of several places the one nearest to where it was; null for nowhere. */
function nearest(quote: string, text: string, was: number): number | null {
  const behind = text.indexOf(quote, was);
  const before = text.lastIndexOf(quote, was);
  if (behind < 0 || before < 0) return Math.max(behind, before) < 0 ? null : Math.max(behind, before);
  return behind - was <= was - before ? behind : before;
}

function standing(where: Span, text: string): Standing {
  return { span: where, lines: new LineIndex(text).linesOf(where) };
}
