import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';

/** Where documents are read: a folder, or one together with what was added to it. */
export type Folder = string | SharedFolder;

/** Documents of others, and some of one's own beside them. */
export interface SharedFolder {
  /** The operator's. */
  readonly shared: string;
  /** Its files are seen as if they stood in the other, below `added/`; it may be missing. */
  readonly added: string;
}

/** Before the names of files that were added. */
export const ADDED = 'added/';

/** Files below a folder. */
export interface Listing {
  /** Where each lies, by its name relative to the folder, in the order of the names. */
  readonly paths: ReadonlyMap<string, string>;
  /** Names that two files have: the one that was added counts. */
  readonly clashes: readonly string[];
}

/** The operator's part of it. */
export function rootOf(folder: Folder): string {
  return typeof folder === 'string' ? folder : folder.shared;
}

/** Where a file of a folder may lie; the first that is there counts. */
export function placesOf(folder: Folder, file: string): readonly [string, ...string[]] {
  const own = join(rootOf(folder), file);
  if (typeof folder === 'string' || !file.startsWith(ADDED)) return [own];
  return [join(folder.added, file.slice(ADDED.length)), own];
}

/** @throws Error of the system, or NotFolder, when the folder, or the operator's part of it, cannot be read */
export async function listFiles(folder: Folder): Promise<Listing> {
  const root = rootOf(folder);
  if (!(await stat(root)).isDirectory()) throw new NotFolder(`"${root}" is a file, not a folder`);
  const own = (await namesBelow(root)).map((name) => [name, join(root, name)] as const);
  if (typeof folder === 'string') return { paths: inOrder(own), clashes: [] };
  // A folder that is missing has no names.
  const added = (await namesBelow(folder.added)).map((name) => [ADDED + name, join(folder.added, name)] as const);
  const names = new Set(own.map(([name]) => name));
  return { paths: inOrder([...own, ...added]), clashes: added.flatMap(([name]) => (names.has(name) ? [name] : [])) };
}

/** What should be a folder is a file. */
export class NotFolder extends Error {
  override readonly name = 'NotFolder';
}

/** Of all files below a folder, relative to it; those that begin with a dot are none. None when it is missing. */
export function namesBelow(folder: string): Promise<string[]> {
  return glob('**/*', { cwd: folder, onlyFiles: true });
}

/** Of two of a name the later counts. */
function inOrder(found: readonly (readonly [string, string])[]): Map<string, string> {
  const paths = new Map(found);
  const names = [...paths.keys()].sort();
  return new Map(names.map((name) => [name, paths.get(name) ?? name]));
}
