import { type SourceFile, textOf } from '../../documents/source-files.ts';
import type { Gazetteer } from '../../localities/gazetteer.ts';
import { splitPassagesInSteps } from '../../passages/split-passages.ts';
import { inTurns, stepsOfEach } from '../../text/in-turns.ts';
import { DocumentRefused } from './refused.ts';

/** A document that somebody wants to add. */
export interface Upload {
  /** Of its file, with .txt or .md. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where others can read it; an http or https address. */
  readonly url?: string | undefined;
}

/** An upload that can be added. */
export interface CheckedUpload extends Upload {
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/**
 * Bytes; a long book. Others have their turn while a document is read, but one block of Markdown (a list, a table) is parsed
 * in one go, about a second for each of so many bytes.
 */
export const LARGEST_UPLOAD = 1024 * 1024;

const FORMAT = /\.(?:txt|md)$/i;

/** Room is left for a number, for the name of a sidecar, and for what is written beside a file. */
const LONGEST_NAME = 180;

/** What would lead out of the folder, hide the file, or cannot be in a name on some system. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\<>:"|?*]|^[.\s]|[.\s]\.[^.]*$/u;
/** Names of devices on Windows, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)\./i;

/**
 * Checks by itself what somebody wants to add: that its name is harmless, and that something in it can be quoted.
 * @throws DocumentRefused
 */
export async function checkUpload({ bytes, url, ...upload }: Upload, gazetteer: Gazetteer): Promise<CheckedUpload> {
  const name = upload.name.normalize('NFC');
  if (!FORMAT.test(name))
    throw new DocumentRefused('format', `Only .txt and .md files are read: save "${name}" as one of them.`);
  if (FORBIDDEN.test(name) || DEVICE.test(name) || Buffer.byteLength(name) > LONGEST_NAME)
    throw new DocumentRefused(
      'name',
      'A document cannot have this name: use a short one of letters, digits and hyphens.',
    );
  if (bytes.length > LARGEST_UPLOAD)
    throw new DocumentRefused('size', `"${name}" is larger than 1 MiB: split it into several documents.`);
  const { text, sha256 } = read(name, bytes);
  if (!(await isQuotable({ file: name, sha256, text, given: {}, sidecarSha256: null }, gazetteer)))
    throw new DocumentRefused('quotable', `Nothing in "${name}" can be quoted: it needs at least one whole sentence.`);
  return { name, bytes, url, sha256 };
}

function read(name: string, bytes: Uint8Array): Pick<SourceFile, 'text' | 'sha256'> {
  try {
    return textOf(bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DocumentRefused('text', `"${name}" cannot be read, as ${reason}: save it as text in UTF-8.`, { cause });
  }
}

async function isQuotable(source: SourceFile, gazetteer: Gazetteer): Promise<boolean> {
  // The parsers take a while to load, and few servers add anything.
  const { readDocumentsInSteps } = await import('../../documents/read-documents.ts');
  const { documents } = await inTurns(readDocumentsInSteps([source]));
  const passages = await inTurns(stepsOfEach(documents, (document) => splitPassagesInSteps(document, gazetteer)));
  return passages.flat().length > 0;
}
