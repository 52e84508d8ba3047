import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openCollection, storeIn } from '../app/open-app.ts';
import type { App, OpenOptions } from '../app.ts';
import type { Config } from '../config.ts';
import type { Engine } from '../engine.ts';
import { vectorsOf } from '../index/bring-up-to-date.ts';
import type { KnownVectors } from '../index/embed-passages.ts';
import type { Encoder } from '../index/encoder.ts';
import type { IndexReport } from '../index/index-report.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Stamp, Store } from '../index/store.ts';
import { AddedFiles } from '../kept/added/added-files.ts';
import type { ErrorLog } from '../log.ts';

export interface ServerCollectionOptions {
  readonly config: Pick<Config, 'documents' | 'index'>;
  readonly engine: Engine;
  /** The operator's collection. */
  readonly base: App;
  /** The server's folder. */
  readonly home: string;
  readonly log: ErrorLog;
  readonly onReplaced: (before: PassageIndex, after: PassageIndex) => void;
}

/** A change of files that can be undone. */
export interface FileChange<Done> {
  readonly make: () => Promise<Done>;
  readonly undo: (done: Done) => Promise<unknown>;
}

/** How indexing is watched, and stopped. */
export type Indexing = Pick<OpenOptions, 'onProgress' | 'signal'>;

/**
 * What one server sees: the operator's collection, or, where the server has added documents, one of its own that holds
 * both. Only one change may be made at a time.
 */
export class ServerCollection {
  readonly files: AddedFiles;
  readonly #options: ServerCollectionOptions;
  /** The operator's, while the first one of its own is being made. */
  #app: Promise<App> | undefined;

  constructor(options: ServerCollectionOptions) {
    this.#options = options;
    this.files = new AddedFiles(options.home);
  }

  /** Opened when it is first asked for. @throws EncoderError, CollectionError */
  async app(): Promise<App> {
    if (this.#app) return this.#app;
    if ((await this.files.names()).length === 0) return this.#options.base;
    this.#app ??= this.#open().catch((cause) => {
      this.#app = undefined;
      throw cause;
    });
    return this.#app;
  }

  /**
   * Changes files, and the index with them; what was answers meanwhile, and also when anything fails, as then the change
   * is undone.
   * @param look makes the result of what was done and the new index; what it throws is a failure too
   */
  async change<Done, Result>(
    { make, undo }: FileChange<Done>,
    look: (done: Done, index: PassageIndex) => Result,
    indexing: Indexing,
  ): Promise<Result> {
    const before = await this.app();
    this.#app = Promise.resolve(before);
    try {
      const done = await make();
      return await this.#indexed(before, indexing)
        .then((app) => look(done, app.index))
        .catch(async (cause) => {
          await undo(done);
          await this.#settle(before);
          throw cause;
        });
    } finally {
      if ((await this.#app) === this.#options.base) this.#app = undefined;
    }
  }

  /**
   * Brings a collection of its own in line with the files again, also where it is not open yet if that is wanted.
   * Undefined where there is none.
   */
  async reindex(indexing: Indexing = {}, opening = false): Promise<IndexReport | undefined> {
    const app = await (opening ? this.app() : this.#app);
    return app && app !== this.#options.base ? this.#again(app, indexing) : undefined;
  }

  async #indexed(before: App, indexing: Indexing): Promise<App> {
    const { base, home, onReplaced } = this.#options;
    if ((await this.files.names()).length === 0) {
      this.#app = Promise.resolve(base);
      if (before !== base) onReplaced(before.index, base.index);
      // It holds what is no longer there; whether it goes now or is brought up to date later, nobody is shown it.
      await rm(join(home, 'index'), { recursive: true, force: true }).catch((err) => this.#tell(err));
      return base;
    }
    if (before !== base) {
      await this.#again(before, indexing);
      return before;
    }
    const own = await this.#open(indexing);
    this.#app = Promise.resolve(own);
    onReplaced(base.index, own.index);
    return own;
  }

  /** After a change was undone: an index that took it up already has to forget it. */
  async #settle(before: App): Promise<void> {
    const { base } = this.#options;
    const own = await this.#app;
    if (own && own !== base) await this.#again(own).catch((err) => this.#tell(err));
    this.#app = Promise.resolve(before);
  }

  #tell(err: unknown): void {
    this.#options.log.error({ err }, "A server's index could not be brought in line with its documents");
  }

  async #open(options: Indexing = {}): Promise<App> {
    const { config, engine, home, onReplaced } = this.#options;
    const [store, shared] = await Promise.all([storeIn(join(home, 'index')), storeIn(config.index)]);
    const collection = {
      folder: { shared: config.documents, added: this.files.folder },
      store,
      engine,
      known: vectorsIn(shared, store),
      // What the operator's collection has, this one has to have.
      beside: shared,
      onReplaced,
      // The models are everybody's.
      close: async () => {},
    };
    const app = await openCollection(collection, options);
    this.#tellUnsaved(app.report);
    return app;
  }

  async #again(own: App, indexing: Indexing = {}): Promise<IndexReport> {
    const report = await own.reindex(indexing);
    this.#tellUnsaved(report);
    return report;
  }

  /** As on a full disk: it serves, and is made again from the documents after the next start. */
  #tellUnsaved({ unsaved }: IndexReport): void {
    if (unsaved) this.#options.log.error({ err: unsaved }, "A server's index could not be saved");
  }
}

/**
 * The vectors of another index, read once for each state of it: after that this index has stored the vectors itself, unless
 * it could not be saved.
 */
function vectorsIn(store: Store, own: Store): (encoder: Encoder) => Promise<KnownVectors> {
  let last: Stamp | undefined;
  return async (encoder) => {
    const [stamp, saved] = await Promise.all([store.stamp(), own.stamp()]);
    if (stamp === last && saved !== undefined) return new Map();
    // Without them it takes longer, and that is all.
    const snapshot = await store.read().catch(() => undefined);
    last = stamp;
    return vectorsOf(snapshot?.encoder === encoder.id ? snapshot : undefined);
  };
}
