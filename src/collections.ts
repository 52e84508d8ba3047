import { openBase } from './app/open-app.ts';
import type { App, OpenOptions } from './app.ts';
import type { Config } from './config.ts';
import { type Engine, startEngine } from './engine.ts';
import type { IndexReport } from './index/index-report.ts';
import { newPassages } from './index/new-passages.ts';
import type { PassageIndex } from './index/passage-index.ts';
import { AddedFiles } from './kept/added/added-files.ts';
import { homeOf, knownServers } from './kept/homes.ts';
import type { ErrorLog } from './log.ts';
import { type Indexing, ServerCollection } from './servers/server-collection.ts';
import { ServerDocuments } from './servers/server-documents.ts';

/** For how long a removed document can be restored, in days. */
export const RESTORABLE_DAYS = 30;

const DAY = 24 * 60 * 60 * 1000;

/** Another index has taken the place of the one before. */
export interface Change {
  /** The server that sees it; null for the operator's collection, which all see that have added nothing. */
  readonly server: string | null;
  readonly index: PassageIndex;
  /** Ids of the passages whose text was not in the collection before, in order. */
  readonly passages: readonly string[];
}

export type Listener = (change: Change) => void;

/** What one server sees. */
interface Server {
  readonly collection: ServerCollection;
  readonly documents: ServerDocuments;
}

/**
 * Starts the encoder and the reader, and opens the operator's collection; those of servers that have added documents are
 * opened when they are first asked for. @throws as openApp
 */
export function openCollections(config: Config, log: ErrorLog, options: OpenOptions = {}): Promise<Collections> {
  return Collections.open(config, startEngine(config, options.signal), log, options);
}

/**
 * A collection for each server: the operator's documents, and what the server has added, which it alone sees. The changes
 * of one server are made one after the other.
 */
export class Collections {
  /** The operator's collection. */
  readonly base: App;
  readonly #config: Config;
  readonly #engine: Engine;
  readonly #log: ErrorLog;
  readonly #servers = new Map<string, Server>();
  readonly #listeners = new Set<Listener>();
  readonly #daily = setInterval(() => this.#expire(), DAY).unref();

  private constructor(base: App, config: Config, engine: Engine, log: ErrorLog) {
    this.base = base;
    this.#config = config;
    this.#engine = engine;
    this.#log = log;
  }

  /** With models that run already; they are closed with it. @throws as openApp; the engine is closed then */
  static async open(config: Config, engine: Engine, log: ErrorLog, options: OpenOptions = {}): Promise<Collections> {
    const onReplaced = (before: PassageIndex, after: PassageIndex) => collections.#baseReplaced(before, after);
    const base = await openBase(config, engine, { ...options, onReplaced });
    const collections = new Collections(base, config, engine, log);
    await collections.#expire();
    return collections;
  }

  /** What a server sees; null for whoever writes to the bot directly. @throws EncoderError, CollectionError */
  async of(server: string | null): Promise<App> {
    return server === null ? this.base : this.#server(server).collection.app();
  }

  /** What a server has added, and how it is changed; nothing is opened yet. */
  documentsOf(server: string): ServerDocuments {
    return this.#server(server).documents;
  }

  /**
   * Brings the operator's collection, and then the server's where it has one of its own, in line with the documents as
   * they are now. Questions are answered meanwhile.
   * @throws EncoderError, CollectionError
   */
  async reindex(server: string | null, indexing: Indexing = {}): Promise<IndexReport> {
    const report = await this.base.reindex(indexing);
    if (server === null) return report;
    return (await this.#server(server).documents.reindex(indexing, true)) ?? report;
  }

  /** Tells of every change from now on, until the function that is returned is called. */
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends the models, and with them what still goes on. */
  async close(): Promise<void> {
    clearInterval(this.#daily);
    this.#listeners.clear();
    await this.base.close();
    await Promise.all(Array.from(this.#servers.values(), ({ documents }) => documents.settled()));
  }

  #server(id: string): Server {
    const known = this.#servers.get(id);
    if (known) return known;
    const collection = new ServerCollection({
      config: this.#config,
      engine: this.#engine,
      base: this.base,
      home: homeOf(this.#config.kept.folder, id),
      log: this.#log,
      onReplaced: (before, after) => this.#tell(id, before, after),
    });
    const server = { collection, documents: new ServerDocuments(collection, this.base) };
    this.#servers.set(id, server);
    return server;
  }

  /** What the operator's collection has, those of the servers that are open have too. */
  #baseReplaced(before: PassageIndex, after: PassageIndex): void {
    if (isSame(before, after)) return;
    this.#tell(null, before, after);
    for (const [server, { documents }] of this.#servers) {
      documents
        .reindex({}, false)
        .catch((err) => this.#log.error({ err, server }, "A server's index could not be brought up to date"));
    }
  }

  #tell(server: string | null, before: PassageIndex, after: PassageIndex): void {
    if (isSame(before, after) || this.#listeners.size === 0) return;
    const passages = newPassages(before, after).map(({ id }) => id);
    for (const listener of this.#listeners) {
      try {
        listener({ server, index: after, passages });
      } catch (err) {
        this.#log.error({ err, server }, 'A change of a collection could not be told');
      }
    }
  }

  /** Removed documents that can no longer be restored are deleted for good. */
  async #expire(): Promise<void> {
    const { folder } = this.#config.kept;
    const before = Date.now() - RESTORABLE_DAYS * DAY;
    try {
      for (const id of await knownServers(folder)) await new AddedFiles(homeOf(folder, id)).expire(before);
    } catch (err) {
      this.#log.error({ err }, 'Removed documents could not be deleted');
    }
  }
}

/** Whether both are openings of the same build. */
function isSame(before: PassageIndex, after: PassageIndex): boolean {
  return before.snapshot.builtAt === after.snapshot.builtAt;
}
