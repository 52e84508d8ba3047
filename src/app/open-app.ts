import type { App, OpenOptions } from '../app.ts';
import type { Config } from '../config.ts';
import { type Engine, type LookUpEngine, lookUpEngine, startEngine } from '../engine.ts';
import { type BroughtUpToDate, bringUpToDate, type IndexOptions } from '../index/bring-up-to-date.ts';
import type { Stamp, Store } from '../index/store.ts';
import { type Ends, OpenedApp } from './opened-app.ts';

/** Where a collection's documents and its index are. */
export interface Collection extends Pick<IndexOptions, 'folder' | 'store' | 'known'>, Ends {
  readonly engine: Engine | LookUpEngine;
  /** A store beside that of the collection: when that is written anew, the index may have to be brought up to date too. */
  readonly beside?: Pick<Store, 'stamp'> | undefined;
}

/**
 * Starts the encoder and the reader, and brings the index up to date.
 * @throws CollectionError, EncoderError, ReaderError, CalibrationError; their messages are for the operator
 */
export async function openApp(config: Config, options: OpenOptions = {}): Promise<App> {
  // First of all, as it takes longest: the store's package is loaded and the index read beside it.
  const engine = (options.forLookUp ? lookUpEngine : startEngine)(config, options.signal);
  return openBase(config, engine, options);
}

/** The operator's collection, by an engine that is closed with it. @throws as openApp; the engine is closed then */
export async function openBase(
  config: Config,
  engine: Engine | LookUpEngine,
  { onReplaced, ...options }: OpenOptions & Pick<Collection, 'onReplaced'> = {},
): Promise<App> {
  try {
    const store = await storeIn(config.index);
    const collection = { folder: config.documents, store, engine, onReplaced, close: () => engine.close() };
    return await openCollection(collection, options);
  } catch (cause) {
    await engine.close().catch(() => undefined);
    throw cause;
  }
}

/** The store's package takes a while to load. */
export async function storeIn(folder: string): Promise<Store> {
  const { VectraStore } = await import('../index/vectra-store.ts');
  return new VectraStore(folder);
}

/**
 * Brings a collection's index up to date.
 * @throws CollectionError, EncoderError, ReaderError, CalibrationError
 */
export async function openCollection(collection: Collection, options: OpenOptions = {}): Promise<App> {
  const { folder, store, known, engine, beside } = collection;
  const stampBeside = async () => beside?.stamp();
  const source = { folder, store, known, encoder: engine.encoder };
  const bring = async (how: OpenOptions): Promise<BroughtUpToDate> => {
    // Before the documents are read: what comes later is not in what is opened.
    const other = await stampBeside();
    const found = await bringUpToDate({ ...source, ...how, rebuild: how.rebuild ?? false });
    return { ...found, stamp: bothStamps(found.stamp, other) };
  };
  const stampNow = async () => bothStamps(await store.stamp(), await stampBeside());
  // The reader is loaded while the index is opened, and what is wrong with it, or with the calibration, ends both.
  const [opened, judging] = await Promise.all([bring(options), options.forLookUp ? null : engine.ready]);
  return new OpenedApp({ judging, folder }, collection, stampNow, opened, bring);
}

function bothStamps(own: Stamp | undefined, other: Stamp | undefined): Stamp | undefined {
  return own === undefined && other === undefined ? undefined : `${own}/${other}`;
}
