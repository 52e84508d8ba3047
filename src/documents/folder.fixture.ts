import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Document } from './document.ts';
import { readDocuments } from './read-documents.ts';
import { type Problem, readSourceFiles } from './source-files.ts';

const made: string[] = [];

/** Removes all folders that were made; called after the last test of each file. */
export async function removeFolders(): Promise<void> {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}

/** A folder with the given files, by their names relative to it; it is removed after the last test of the file. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fangzhi-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** Reads a folder as the index does: its documents, and every problem on the way. */
export async function readFolder(folder: string): Promise<{ documents: readonly Document[]; problems: Problem[] }> {
  const { files, problems } = await readSourceFiles(folder);
  const read = readDocuments(files);
  return { documents: read.documents, problems: [...problems, ...read.problems] };
}

/** The one document of a folder that has this file alone. */
export async function readAlone(file: string, content: string | Uint8Array): Promise<Document> {
  const { documents } = await readFolder(await folderWith({ [file]: content }));
  const [document] = documents;
  if (!document) throw new Error(`"${file}" was not read`);
  return document;
}

/** The paragraphs of a document, in order, as they are written. */
export function paragraphsOf({ text, sections }: Document): string[] {
  return sections.flatMap(({ paragraphs }) => paragraphs.map(({ start, end }) => text.slice(start, end)));
}

/** What of a document is left out for a reason, in order, as it is written. */
export function leftOutFor(reason: string, { text, leftOut }: Document): string[] {
  return leftOut.filter((left) => left.reason === reason).map(({ span }) => text.slice(span.start, span.end));
}
