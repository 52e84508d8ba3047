import type { Answer, Citation } from './answer/answer.ts';
import { type AskOptions, answerQuestion, type Library } from './answer/answer-question.ts';
import { cite } from './answer/cite.ts';
import { SourceChangedError } from './answer/quote.ts';
import { checkQuote } from './answer/quotes-checked/check-quote.ts';
import type { CheckedQuote } from './answer/quotes-checked/checked-quote.ts';
import type { CitationReference } from './answer/reference.ts';
import { type Surroundings, surroundingsOf } from './answer/surroundings.ts';
import { type VerifiedCitation, verifyCitation } from './answer/verify-citation.ts';
import type { Config } from './config.ts';
import { type Engine, lookUpEngine, startEngine } from './engine.ts';
import { bringUpToDate, type IndexOptions } from './index/bring-up-to-date.ts';
import type { IndexReport, Progress } from './index/index-report.ts';
import type { PassageIndex } from './index/passage-index.ts';
import type { Store } from './index/store.ts';
import type { Passage } from './passages/passage.ts';

/** Everything a surface may ask of Fangzhi. */
export interface App {
  /** What is being searched now. */
  readonly index: PassageIndex;
  /** What became of the index when it was last brought up to date. */
  readonly report: IndexReport;
  /** The models that are in use. */
  readonly models: ModelNames;
  /**
   * Answers a question.
   * @throws QuestionError when there is nothing in it to look for, or too much
   */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** Takes up the index that another process has written meanwhile, if one has. */
  refresh(): Promise<void>;
  /**
   * Brings the index up to date with the documents as they are now; meanwhile questions are answered from the one before,
   * which stays when this fails.
   * @throws CollectionError, EncoderError
   */
  reindex(options?: Pick<OpenOptions, 'onProgress' | 'signal'>): Promise<IndexReport>;
  /** The citation once more; undefined when its document has changed or gone. */
  cite(reference: CitationReference): Promise<Citation | undefined>;
  /**
   * What stands before and after a citation's passage; undefined when its document has changed or gone.
   * @param reach how many passages on each side, a whole number from 0
   * @throws RangeError for another reach
   */
  surroundings(reference: PassageReference, reach: number): Promise<Surroundings | undefined>;
  /**
   * What a citation's file says now, compared with the index, which stays as it is; undefined for a passage that is not
   * in the index, as when that has been brought up to date with a changed document already.
   */
  verify(reference: PassageReference): Promise<VerifiedCitation | undefined>;
  /**
   * Tells whether a text that is passed round as a quote stands in the documents: word for word, nearly, or not at all.
   * @throws QuestionError when there is no quote to check in it
   */
  check(text: string): Promise<CheckedQuote>;
  close(): Promise<void>;
}

/** What the models in use are called, such as "model@0123456789ab"; null for none. */
export interface ModelNames {
  readonly encoder: string;
  readonly reader: string | null;
}

/** What of a citation's reference tells the passage. */
type PassageReference = Pick<CitationReference, 'passage'>;

export interface OpenOptions {
  /** Makes the whole index anew. */
  readonly rebuild?: boolean | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Nothing will be asked, only looked up: the models are started only where documents have changed. */
  readonly forLookUp?: boolean | undefined;
  /** Gives up opening; the index on disk stays as it was. */
  readonly signal?: AbortSignal | undefined;
}

/** Where a collection's documents and its index are. */
export interface Collection extends Pick<IndexOptions, 'folder' | 'store' | 'known'> {
  readonly engine: Engine;
  /** Another number as soon as the index may have to be brought up to date; by default that of the store. */
  readonly stamp?: (() => Promise<number | undefined>) | undefined;
  /** Told after another index has taken the place of the one before. */
  readonly onReplaced?: ((before: PassageIndex, after: PassageIndex) => void) | undefined;
  /** What is to be closed with the app. */
  readonly close: () => Promise<void>;
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
  engine: Engine,
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
  const { VectraStore } = await import('./index/vectra-store.ts');
  return new VectraStore(folder);
}

/**
 * Brings a collection's index up to date.
 * @throws CollectionError, EncoderError, ReaderError, CalibrationError
 */
export async function openCollection(collection: Collection, options: OpenOptions = {}): Promise<App> {
  const { folder, store, known, engine } = collection;
  const stampOf = collection.stamp ?? (() => store.stamp());
  const source = { folder, store, known, encoder: engine.encoder };
  const bring = async (how: OpenOptions): Promise<Opened> => {
    const found = await bringUpToDate({ ...source, ...how, rebuild: how.rebuild ?? false });
    return { ...found, stamp: await stampOf() };
  };
  // The reader is loaded while the index is opened, and what is wrong with it, or with the calibration, ends both.
  const [opened, judging] = await Promise.all([bring(options), engine.ready]);
  return new OpenApp({ ...judging, folder }, collection, stampOf, opened, bring);
}

interface Opened extends Pick<App, 'index' | 'report'> {
  /** Of the snapshot that was opened. */
  readonly stamp: number | undefined;
}

/** What of the library stays the same when the index is brought up to date. */
type Parts = Omit<Library, 'index'>;

class OpenApp implements App {
  readonly #parts: Parts;
  readonly #collection: Pick<Collection, 'onReplaced' | 'close'>;
  readonly #stamp: () => Promise<number | undefined>;
  readonly #reopen: (options: OpenOptions) => Promise<Opened>;
  #opened: Opened;
  #reopening: Promise<void> | undefined;

  constructor(
    parts: Parts,
    collection: Pick<Collection, 'onReplaced' | 'close'>,
    stamp: () => Promise<number | undefined>,
    opened: Opened,
    reopen: (options: OpenOptions) => Promise<Opened>,
  ) {
    this.#parts = parts;
    this.#collection = collection;
    this.#stamp = stamp;
    this.#opened = opened;
    this.#reopen = reopen;
  }

  get index(): PassageIndex {
    return this.#opened.index;
  }

  get report(): IndexReport {
    return this.#opened.report;
  }

  get models(): ModelNames {
    const { encoder, reader } = this.#parts;
    return { encoder: encoder.id, reader: reader?.id ?? null };
  }

  ask(question: string, options: AskOptions = {}): Promise<Answer> {
    return this.#asItIsNow((library) => answerQuestion(question, library, options));
  }

  check(text: string): Promise<CheckedQuote> {
    return this.#asItIsNow((library) => checkQuote(text, library));
  }

  async refresh(): Promise<void> {
    const stamp = await this.#stamp();
    if (stamp !== undefined && stamp !== this.#opened.stamp) await this.#bringUpToDate();
  }

  cite(reference: CitationReference): Promise<Citation | undefined> {
    return this.#ofPassage(reference, (passage) => cite(passage, reference, this.index, this.#parts.folder));
  }

  surroundings(reference: PassageReference, reach: number): Promise<Surroundings | undefined> {
    return this.#ofPassage(reference, (passage) => surroundingsOf(passage, reach, this.index, this.#parts.folder));
  }

  async verify({ passage: id }: PassageReference): Promise<VerifiedCitation | undefined> {
    const passage = this.index.find(id);
    return passage && verifyCitation(passage, this.index, this.#parts.folder);
  }

  close(): Promise<void> {
    return this.#collection.close();
  }

  async reindex(options: Pick<OpenOptions, 'onProgress' | 'signal'> = {}): Promise<IndexReport> {
    // One that runs already may have read the folder before it was changed.
    while (this.#reopening) await this.#reopening.catch(() => undefined);
    await this.#bringUpToDate(options);
    return this.report;
  }

  /** Cuts something of a passage from its file; undefined when that is no longer the one that was indexed. */
  async #ofPassage<Cut>(
    { passage: id }: PassageReference,
    cut: (passage: Passage) => Promise<Cut>,
  ): Promise<Cut | undefined> {
    const passage = this.index.find(id);
    if (!passage) return undefined;
    try {
      return await cut(passage);
    } catch (cause) {
      if (!(cause instanceof SourceChangedError)) throw cause;
      await this.#bringUpToDate();
      return undefined;
    }
  }

  /** Once more where a document turns out to have changed. */
  async #asItIsNow<Result>(find: (library: Library) => Promise<Result>): Promise<Result> {
    await this.refresh();
    try {
      return await find(this.#library);
    } catch (cause) {
      if (!(cause instanceof SourceChangedError)) throw cause;
      await this.#bringUpToDate();
      return find(this.#library);
    }
  }

  /** Once for all questions that find the documents, or the index on disk, changed at the same time. */
  #bringUpToDate(options: OpenOptions = {}): Promise<void> {
    this.#reopening ??= this.#reopen(options)
      .then((opened) => this.#replaceBy(opened))
      .finally(() => {
        this.#reopening = undefined;
      });
    return this.#reopening;
  }

  #replaceBy(opened: Opened): void {
    const before = this.index;
    this.#opened = opened;
    this.#collection.onReplaced?.(before, opened.index);
  }

  get #library(): Library {
    return { ...this.#parts, index: this.index };
  }
}
