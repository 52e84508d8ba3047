import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { DecodingError, decode } from './decode.ts';
import type { Metadata } from './document.ts';
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
export async function readSourceFiles(folder: string): Promise<{ files: SourceFile[]; problems: Problem[] }> {
  const names = await list(folder);
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const file of names.filter((name) => !SIDECAR.test(name) && !GAZETTEER.test(name))) {
    const report = (reason: string, of = file) => problems.push({ file: of, reason });
    try {
      files.push(await readSourceFile(folder, file, names, report));
    } catch (cause) {
      report(reasonOf(cause));
    }
  }
  if (files.length === 0) throw new CollectionError(nothingIn(folder, problems));
  return { files, problems };
}

/** Reads one document file once more, as it is now. */
export async function readText(folder: string, file: string): Promise<Pick<SourceFile, 'sha256' | 'text'>> {
  const { sha256, bytes } = await readBytes(folder, file);
  return { sha256, text: decode(bytes) };
}

/** The same, whether it is still text or not; its text is null where it is not. */
export async function readTextIfAny(
  folder: string,
  file: string,
): Promise<{ readonly sha256: string; readonly text: string | null }> {
  const { sha256, bytes } = await readBytes(folder, file);
  try {
    return { sha256, text: decode(bytes) };
  } catch (cause) {
    if (cause instanceof DecodingError) return { sha256, text: null };
    throw cause;
  }
}

async function readBytes(folder: string, file: string) {
  const bytes = await readFile(join(folder, file));
  return { sha256: sha256(bytes), bytes };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function list(folder: string): Promise<string[]> {
  try {
    if (!(await stat(folder)).isDirectory()) throw new CollectionError(`"${folder}" is a file, not a folder`);
    return (await glob('**/*', { cwd: folder, onlyFiles: true })).sort();
  } catch (cause) {
    const reason = cause instanceof CollectionError ? cause.message : `The folder "${folder}" cannot be read`;
    throw new CollectionError(`${reason}: set DOCUMENTS to the folder that holds your documents.`, { cause });
  }
}

type Report = (reason: string, of?: string) => void;

async function readSourceFile(
  folder: string,
  file: string,
  names: readonly string[],
  report: Report,
): Promise<SourceFile> {
  if (!READ.test(file)) throw new Unreadable('only .txt and .md files are read');
  if ((await stat(join(folder, file))).size > LARGEST_BYTES) throw new Unreadable('it is larger than 32 MiB');
  const { sha256, text } = await readText(folder, file);
  if (text.trim() === '') throw new Unreadable('it is empty');
  const sidecar = names.find((name) => SIDECAR.test(name) && name.replace(SIDECAR, '') === file.replace(READ, ''));
  return { file, sha256, text, ...(await readSidecar(folder, sidecar, report)) };
}

/** What cannot be used of a sidecar is a problem of its own; its document is read without it. */
async function readSidecar(
  folder: string,
  sidecar: string | undefined,
  report: Report,
): Promise<Pick<SourceFile, 'given' | 'sidecarSha256'>> {
  if (sidecar === undefined) return { given: {}, sidecarSha256: null };
  const bytes = await readFile(join(folder, sidecar)).catch(() => Buffer.of());
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
