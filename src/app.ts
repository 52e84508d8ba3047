import type { Answer, Citation } from './answer/answer.ts';
import { type AskOptions, answerQuestion, type Library } from './answer/answer-question.ts';
import { calibrationOf, readCalibrations } from './answer/calibration-file.ts';
import { cite } from './answer/cite.ts';
import { SourceChangedError } from './answer/quote.ts';
import type { CitationReference } from './answer/reference.ts';
import { type Surroundings, surroundingsOf } from './answer/surroundings.ts';
import { type VerifiedCitation, verifyCitation } from './answer/verify-citation.ts';
import type { Config } from './config.ts';
import { bringUpToDate } from './index/bring-up-to-date.ts';
import type { IndexReport, Progress } from './index/index-report.ts';
import type { PassageIndex } from './index/passage-index.ts';
import { type Models, startModels } from './index/start-models.ts';
import type { Store } from './index/store.ts';
import type { Passage } from './passages/passage.ts';

/** Everything a surface may ask of Fangzhi. */
export interface App {
  /** What is being searched now. */
  readonly index: PassageIndex;
  /** What became of the index when it was last brought up to date. */
  readonly report: IndexReport;
  /**
   * Answers a question.
   * @throws QuestionError when there is nothing in it to look for, or too much
   */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** Takes up the index that another process has written meanwhile, if one has. */
  refresh(): Promise<void>;
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
  close(): Promise<void>;
}

/** What of a citation's reference tells the passage. */
type PassageReference = Pick<CitationReference, 'passage'>;

export interface OpenOptions {
  /** Makes the whole index anew. */
  readonly rebuild?: boolean | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Gives up opening; the index on disk stays as it was. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Starts the encoder and the reader, and brings the index up to date.
 * @throws CollectionError, EncoderError, ReaderError, CalibrationError; their messages are for the operator
 */
export async function openApp(config: Config, options: OpenOptions = {}): Promise<App> {
  // First of all, as it takes longest: the store's package is loaded and the index read beside it.
  const starting = startModels(config, options.signal ? { signal: options.signal } : {});
  // It may fail while nobody waits for it yet; below somebody does.
  starting.catch(() => undefined);
  try {
    return await openWith(starting, config, options);
  } catch (cause) {
    await starting.then(({ encoder }) => encoder.close()).catch(() => undefined);
    throw cause;
  }
}

async function openWith(starting: Promise<Models>, config: Config, options: OpenOptions): Promise<App> {
  const { VectraStore } = await import('./index/vectra-store.ts');
  const store = new VectraStore(config.index);
  const source = { folder: config.documents, store };
  const starts = { encoder: starting.then(({ encoder }) => encoder), reader: starting.then(({ reader }) => reader) };
  const opening = bringUpToDate({ ...source, ...options, encoder: starts.encoder, rebuild: options.rebuild ?? false });
  const readParts = async () => {
    const [encoder, reader, calibrations] = await Promise.all([
      starts.encoder,
      starts.reader,
      readCalibrations(config.calibration),
    ]);
    const calibration = calibrationOf({ encoder: encoder.id, reader: reader?.id ?? null }, calibrations);
    return { folder: config.documents, encoder, reader, calibration };
  };
  // The reader is loaded while the index is opened, and what is wrong with it, or with the calibration, ends both.
  const [opened, parts] = await Promise.all([opening, readParts()]);
  const { encoder } = parts;
  const reopen = async (): Promise<Opened> => {
    const found = await bringUpToDate({ ...source, encoder });
    return { ...found, stamp: await store.stamp() };
  };
  return new OpenApp(parts, store, { ...opened, stamp: await store.stamp() }, reopen);
}

interface Opened extends Pick<App, 'index' | 'report'> {
  /** Of the snapshot that was opened. */
  readonly stamp: number | undefined;
}

/** What of the library stays the same when the index is brought up to date. */
type Parts = Omit<Library, 'index'>;

class OpenApp implements App {
  readonly #parts: Parts;
  readonly #store: Pick<Store, 'stamp'>;
  readonly #reopen: () => Promise<Opened>;
  #opened: Opened;
  #reopening: Promise<void> | undefined;

  constructor(parts: Parts, store: Pick<Store, 'stamp'>, opened: Opened, reopen: () => Promise<Opened>) {
    this.#parts = parts;
    this.#store = store;
    this.#opened = opened;
    this.#reopen = reopen;
  }

  get index(): PassageIndex {
    return this.#opened.index;
  }

  get report(): IndexReport {
    return this.#opened.report;
  }

  async ask(question: string, options: AskOptions = {}): Promise<Answer> {
    await this.refresh();
    try {
      return await answerQuestion(question, this.#library, options);
    } catch (cause) {
      if (!(cause instanceof SourceChangedError)) throw cause;
      await this.#bringUpToDate();
      return answerQuestion(question, this.#library, options);
    }
  }

  async refresh(): Promise<void> {
    const stamp = await this.#store.stamp();
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
    return this.#parts.encoder.close();
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

  /** Once for all questions that find the documents, or the index on disk, changed at the same time. */
  #bringUpToDate(): Promise<void> {
    this.#reopening ??= this.#reopen()
      .then((opened) => {
        this.#opened = opened;
      })
      .finally(() => {
        this.#reopening = undefined;
      });
    return this.#reopening;
  }

  get #library(): Library {
    return { ...this.#parts, index: this.index };
  }
}
