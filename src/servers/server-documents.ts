import { join } from 'node:path';
import type { App } from '../app.ts';
import { ADDED } from '../documents/folder.ts';
import { sha256OfFile } from '../index/durable.ts';
import type { IndexReport } from '../index/index-report.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { type AddedDocument, describe, seenAs, tokenOf } from '../kept/added/added-document.ts';
import type { RemovedFile } from '../kept/added/added-files.ts';
import { DocumentRefused } from '../kept/added/refused.ts';
import { checkUpload, type Upload } from '../kept/added/upload.ts';
import { InTurn } from '../kept/in-turn.ts';
import type { Indexing, ServerCollection } from './server-collection.ts';

/** How many documents a server may add. */
const MOST_ADDED = 500;

/** A document that can be restored. */
export interface RemovedDocument {
  /** As citations named it. */
  readonly file: string;
  /** As an ISO 8601 time in UTC. */
  readonly removed: string;
  /** As that of the document that it was. */
  readonly token: string;
}

/** What one server has added, and how it is changed: one change after the other. */
export class ServerDocuments {
  readonly #collection: ServerCollection;
  readonly #base: App;
  readonly #changes = new InTurn();

  constructor(collection: ServerCollection, base: App) {
    this.#collection = collection;
    this.#base = base;
  }

  /** What it has added, in the order of the names. @throws EncoderError, CollectionError */
  async list(): Promise<readonly AddedDocument[]> {
    const [{ index }, names] = await Promise.all([this.#collection.app(), this.#collection.files.names()]);
    return names.flatMap((name) => describe(name, index) ?? []);
  }

  /** What can be restored, the last removed first. @throws KeptError */
  async removed(): Promise<readonly RemovedDocument[]> {
    return Promise.all((await this.#collection.files.removed()).map(described));
  }

  /**
   * Adds a document, which this server alone sees. Its name is numbered where it is taken.
   * @throws DocumentRefused, KeptError, EncoderError, CollectionError; the collection is then as it was
   */
  add(upload: Upload, indexing: Indexing = {}): Promise<AddedDocument> {
    const { files } = this.#collection;
    return this.#changes.run(async () => {
      const { index } = await this.#collection.app();
      const checked = await checkUpload(upload, index.gazetteer);
      const same = index.snapshot.documents.find(({ sha256 }) => sha256 === checked.sha256);
      if (same)
        throw new DocumentRefused('duplicate', `"${checked.name}" is in the collection already, as "${same.file}".`);
      if ((await files.names()).length >= MOST_ADDED)
        throw new DocumentRefused('many', `A server may add ${MOST_ADDED} documents: remove one that is not needed.`);
      const make = () => files.write(checked, this.#taken());
      return this.#collection.change({ make, undo: (name) => files.discard(name) }, quotable, indexing);
    });
  }

  /**
   * Removes a document that the server has added, by its file or token; for 30 days it can be restored.
   * @throws DocumentRefused, KeptError, EncoderError, CollectionError; the collection is then as it was
   */
  remove(fileOrToken: string, indexing: Indexing = {}): Promise<RemovedDocument> {
    const { files } = this.#collection;
    return this.#changes.run(async () => {
      const name = await this.#nameOf(fileOrToken);
      const make = () => files.remove(name);
      const undo = (removed: RemovedFile) => files.restore(removed);
      return described(await this.#collection.change({ make, undo }, (removed) => removed, indexing));
    });
  }

  /**
   * Restores a document that was removed, by its file or token; of several the last. Its name is numbered where it is
   * taken meanwhile.
   * @throws DocumentRefused, KeptError, EncoderError, CollectionError; the collection is then as it was
   */
  restore(fileOrToken: string, indexing: Indexing = {}): Promise<AddedDocument> {
    const { files } = this.#collection;
    return this.#changes.run(async () => {
      const removed = await findRemoved(await files.removed(), fileOrToken);
      const make = () => files.restore(removed, this.#taken());
      return this.#collection.change({ make, undo: (name) => files.remove(name) }, quotable, indexing);
    });
  }

  /** @param opening whether it is opened for it, where nobody has asked yet */
  reindex(indexing: Indexing, opening: boolean): Promise<IndexReport | undefined> {
    return this.#changes.run(() => this.#collection.reindex(indexing, opening));
  }

  /** Resolves when no change waits any more. */
  settled(): Promise<void> {
    return this.#changes.settled();
  }

  /** Names that the operator's documents have below `added/`: one that is added must not hide them. */
  #taken(): string[] {
    const files = this.#base.index.snapshot.documents.map(({ file }) => file);
    return files.flatMap((file) => (file.startsWith(ADDED) ? file.slice(ADDED.length) : []));
  }

  async #nameOf(fileOrToken: string): Promise<string> {
    const [{ index }, names] = await Promise.all([this.#collection.app(), this.#collection.files.names()]);
    const tokens = new Map(index.snapshot.documents.map(({ file, sha256 }) => [file, sha256]));
    const isMeant = (name: string) =>
      seenAs(name) === fileOrToken || tokenOf(name, tokens.get(seenAs(name)) ?? '') === fileOrToken;
    const found = names.find(isMeant);
    if (found !== undefined) return found;
    if (tokens.has(fileOrToken))
      throw new DocumentRefused('operators', `"${fileOrToken}" is the operator's: only the operator can remove it.`);
    throw new DocumentRefused('unknown', 'This server has added no such document, or it was removed already.');
  }
}

async function findRemoved(removed: readonly RemovedFile[], fileOrToken: string): Promise<RemovedFile> {
  for (const one of removed) {
    const { file, token } = await described(one);
    if (file === fileOrToken || token === fileOrToken) return one;
  }
  throw new DocumentRefused('gone', 'No such document was removed of late: add it again.');
}

async function described({ name, at, folder }: RemovedFile): Promise<RemovedDocument> {
  const token = tokenOf(name, await sha256OfFile(join(folder, name)));
  return { file: seenAs(name), removed: new Date(at).toISOString(), token };
}

/** Beside others a document may turn out to hold nothing but what all of them have, as a site's menu. */
function quotable(name: string, index: PassageIndex): AddedDocument {
  const document = describe(name, index);
  if (document && document.passages > 0) return document;
  throw new DocumentRefused('quotable', `Nothing in "${name}" can be quoted: it has nothing that others have not.`);
}
