import type { PassageIndex } from '../index/passage-index.ts';
import type { IndexedDocument } from '../index/store.ts';
import { fold } from '../text/terms.ts';
import { newestFirst } from './sources.ts';

/** As many as Discord completes. */
const MOST = 25;

/** How what somebody wrote is found in what a document is called, the surest way first. */
const WAYS = ['file', 'name', 'beginning', 'words', 'parts'] as const;

/** In these ways people name a document; in the others they look for one. */
const SURE: ReadonlySet<Way> = new Set(['file', 'name', 'beginning']);

type Way = (typeof WAYS)[number];

/** A document and all that it is called, folded. */
interface Called {
  readonly document: IndexedDocument;
  /** Its path below the documents' folder. */
  readonly file: string;
  /** Its path, the name of its file with and without the ending, and its title. */
  readonly names: readonly string[];
  readonly all: string;
}

interface Found {
  readonly document: IndexedDocument;
  readonly way: Way;
}

/** An index never changes: what its documents are called is put together once. */
const called = new WeakMap<PassageIndex, readonly Called[]>();

/**
 * The documents that somebody may mean who writes so much of a title or a file's name: those that are called exactly so
 * first, then those that begin so, then those that have words which begin so, in any order, at last those that have it
 * anywhere. Of equals the newest first; all for nothing written.
 */
export function findDocuments(written: string, index: PassageIndex, limit = MOST): readonly IndexedDocument[] {
  return found(written, index)
    .slice(0, limit)
    .map(({ document }) => document);
}

/**
 * What somebody means who names a document: those that are called so, by the file before the title, or else begin so.
 * One is meant; several have to be told apart by their files.
 */
export function documentsMeant(written: string, index: PassageIndex): readonly IndexedDocument[] {
  const all = written.trim() === '' ? [] : found(written, index);
  const [best] = all;
  return best && SURE.has(best.way) ? all.filter(({ way }) => way === best.way).map(({ document }) => document) : [];
}

function found(written: string, index: PassageIndex): readonly Found[] {
  const wanted = nameOf(written);
  const parts = wanted.split(' ');
  const matched = calledIn(index).flatMap(({ document, ...names }) => {
    const way = wayOf(wanted, parts, names);
    return way ? [{ document, way }] : [];
  });
  return WAYS.flatMap((way) => matched.filter((one) => one.way === way));
}

function wayOf(wanted: string, parts: readonly string[], { file, names, all }: Omit<Called, 'document'>): Way | null {
  if (!parts.every((part) => all.includes(part))) return null;
  if (file === wanted) return 'file';
  if (names.includes(wanted)) return 'name';
  if (names.some((name) => name.startsWith(wanted))) return 'beginning';
  return parts.every((part) => beginsWord(part, all)) ? 'words' : 'parts';
}

function beginsWord(part: string, text: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

function calledIn(index: PassageIndex): readonly Called[] {
  const known = called.get(index);
  if (known) return known;
  const made = index.snapshot.documents
    .map((document) => ({ document, file: document.file, date: document.metadata.date }))
    .sort(newestFirst)
    .map(({ document }) => nameAll(document));
  called.set(index, made);
  return made;
}

function nameAll(document: IndexedDocument): Called {
  const [file, title] = [nameOf(document.file), nameOf(document.metadata.title)];
  const base = file.slice(file.lastIndexOf('/') + 1);
  const names = [file, base, base.replace(/\.\w+$/, ''), title];
  return { document, file, names, all: `${file}\n${title}` };
}

function nameOf(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}
