import { readFile, stat } from 'node:fs/promises';
import { sha256 } from '../text/sha256.ts';
import { DecodingError, decode } from './decode.ts';
import type { Metadata } from './document.ts';
import { type Folder, type Listing, listFiles, NotFolder, placesOf, rootOf } from './folder.ts';
import { givenMetadata } from './given-metadata.ts';

/** A file of the documents' folder, decoded but not yet understood. */
export interface SourceFile {
  /** Path relative to the folder, with forward slashes. */
  readonly file: string;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
  readonly text: string;
  /** What its sidecar says, `name.meta.yaml` beside `name.txt`. */
  readonly given: Partial<Metadata>;
  /** Of the sidecar's bytes, in hexadecimal; null without one. */
  readonly sidecarSha256: string | null;
}

/** A file that could not be used, and why, in words that follow its name. */
export interface Problem {
  readonly file: string;
  readonly reason: string;
}

/** Larger files are no documents that a person wrote; reading them would only exhaust the memory. */
export const LARGEST_BYTES = 32 * 1024 * 1024;

const READ = /\.(?:txt|text|md|markdown)$/i;
const SIDECAR = /\.meta\.ya?ml$/i;
/** What the operator says of localities stands at the root of the folder; it is no document. */
const GAZETTEER = /^gazetteer\.ya?ml$/;

/** The documents' folder cannot be used at all; the message says what to do. */
export class CollectionError extends Error {
  override readonly name = 'CollectionError';
}

/**
 * Reads every document file below a folder, in the order of their names. What cannot be read is named and skipped.
 * @throws CollectionError when the folder is missing, unreadable, or holds no document
 */
export async function readSourceFiles(folder: Folder): Promise<{ files: SourceFile[]; problems: Problem[] }> {
  const { paths, clashes } = await list(folder);
  const sidecars = sidecarsOf(paths);
  const files: SourceFile[] = [];
  const problems: Problem[] = clashes.map((file) => ({ file, reason: 'the one that was added hides the other' }));
  for (const [file, path] of paths) {
    if (SIDECAR.test(file) || GAZETTEER.test(file)) continue;
    const report = (reason: string, of = file) => problems.push({ file: of, reason });
    try {
      files.push(await readSourceFile(file, path, sidecars, report));
    } catch (cause) {
      report(reasonOf(cause));
    }
  }
  if (files.length === 0) throw new CollectionError(nothingIn(rootOf(folder), problems));
  return { files, problems };
}

/** Reads one document file once more, as it is now. */
export async function readText(folder: Folder, file: string): Promise<Pick<SourceFile, 'sha256' | 'text'>> {
  return understood(await readBytes(folder, file));
}

/** The same, whether it is still text or not; its text is null where it is not. */
export async function readTextIfAny(
  folder: Folder,
  file: string,
): Promise<{ readonly sha256: string; readonly text: string | null }> {
  const bytes = await readBytes(folder, file);
  try {
    return understood(bytes);
  } catch (cause) {
    if (cause instanceof DecodingError) return { sha256: sha256(bytes), text: null };
    throw cause;
  }
}

/** What a file says that consists of these bytes. @throws DecodingError, Error when it says nothing */
export function textOf(bytes: Uint8Array): Pick<SourceFile, 'sha256' | 'text'> {
  const understandable = understood(bytes);
  if (understandable.text.trim() === '') throw new Unreadable('it is empty');
  return understandable;
}

async function readBytes(folder: Folder, file: string): Promise<Uint8Array> {
  const [first, ...others] = placesOf(folder, file);
  let reading = readFile(first);
  for (const other of others) reading = reading.catch(() => readFile(other));
  return reading;
}

function understood(bytes: Uint8Array): Pick<SourceFile, 'sha256' | 'text'> {
  return { sha256: sha256(bytes), text: decode(bytes) };
}

async function list(folder: Folder): Promise<Listing> {
  try {
    return await listFiles(folder);
  } catch (cause) {
    const reason = cause instanceof NotFolder ? cause.message : `The folder "${rootOf(folder)}" cannot be read`;
    throw new CollectionError(`${reason}: set DOCUMENTS to the folder that holds your documents.`, { cause });
  }
}

type Report = (reason: string, of?: string) => void;

/** Name and place of each document's sidecar, by what their names share; the first of two counts. */
type Sidecars = ReadonlyMap<string, readonly [string, string]>;

function sidecarsOf(paths: Listing['paths']): Sidecars {
  const found = [...paths].filter(([name]) => SIDECAR.test(name)).reverse();
  return new Map(found.map((one) => [one[0].replace(SIDECAR, ''), one]));
}

async function readSourceFile(file: string, path: string, sidecars: Sidecars, report: Report): Promise<SourceFile> {
  if (!READ.test(file)) throw new Unreadable('only .txt and .md files are read');
  if ((await stat(path)).size > LARGEST_BYTES) throw new Unreadable('it is larger than 32 MiB');
  const { sha256, text } = textOf(await readFile(path));
  return { file, sha256, text, ...(await readSidecar(sidecars.get(file.replace(READ, '')), report)) };
}

/** What cannot be used of a sidecar is a problem of its own; its document is read without it. */
async function readSidecar(
  found: readonly [string, string] | undefined,
  report: Report,
): Promise<Pick<SourceFile, 'given' | 'sidecarSha256'>> {
  if (found === undefined) return { given: {}, sidecarSha256: null };
  const [sidecar, path] = found;
  const bytes = await readFile(path).catch(() => Buffer.of());
  const sidecarSha256 = sha256(bytes);
  try {
    return { given: givenMetadata(decode(bytes), (fault) => report(fault, sidecar)), sidecarSha256 };
  } catch (cause) {
    report(reasonOf(cause), sidecar);
    return { given: {}, sidecarSha256 };
  }
}

class Unreadable extends Error {}

function reasonOf(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause) return `it cannot be read (${String(cause.code)})`;
  return cause instanceof Error ? cause.message : String(cause);
}

function nothingIn(folder: string, problems: readonly Problem[]): string {
  const tried = problems.map(({ file, reason }) => `${file}: ${reason}`).slice(0, 3);
  const detail = tried.length > 0 ? ` (${tried.join('; ')})` : '';
  return `No document was found in "${folder}"${detail}: put .txt or .md files there, or set DOCUMENTS to another folder.`;
}
