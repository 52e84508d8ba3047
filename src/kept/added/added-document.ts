import { createHash } from 'node:crypto';
import { ADDED } from '../../documents/folder.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { type LocalityLabel, labelById } from '../../localities/label.ts';

/** A document that a server has added, as those see it who added it. */
export interface AddedDocument {
  /** As citations name it. */
  readonly file: string;
  readonly title: string;
  /** As YYYY-MM-DD; null where it shows none. */
  readonly date: string | null;
  /** What its passages are about, each once, in their order. */
  readonly localities: readonly LocalityLabel[];
  /** How many of them there are. */
  readonly passages: number;
  /** Names it for `ServerDocuments.remove` and `restore` as long as it is unchanged: 16 url-safe characters, for a button. */
  readonly token: string;
}

/** As citations name an added file. */
export function seenAs(name: string): string {
  return ADDED + name;
}

/** Undefined when the index has no such document. */
export function describe(name: string, index: PassageIndex): AddedDocument | undefined {
  const file = seenAs(name);
  const document = index.snapshot.documents.find((one) => one.file === file);
  if (!document) return undefined;
  const passages = index.passagesOf(file);
  const ids = [...new Set(passages.flatMap(({ about }) => about))];
  return {
    file,
    title: document.metadata.title,
    date: document.metadata.date,
    localities: ids.flatMap((id) => labelById(id, index.gazetteer) ?? []),
    passages: passages.length,
    token: tokenOf(name, document.sha256),
  };
}

/** @param sha256 of its bytes, in hexadecimal */
export function tokenOf(name: string, sha256: string): string {
  return createHash('sha256').update(`${name}\0${sha256}`).digest('base64url').slice(0, 16);
}
