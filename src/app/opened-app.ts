import type { Answer, Citation } from '../answer/answer.ts';
import { type AskOptions, answerQuestion } from '../answer/answer-question.ts';
import { cite } from '../answer/cite.ts';
import { SourceChangedError } from '../answer/quote.ts';
import { checkQuote } from '../answer/quotes-checked/check-quote.ts';
import type { CheckedQuote } from '../answer/quotes-checked/checked-quote.ts';
import type { CitationReference } from '../answer/reference.ts';
import { type Surroundings, surroundingsOf } from '../answer/surroundings.ts';
import { type VerifiedCitation, verifyCitation } from '../answer/verify-citation.ts';
import type { App, ModelNames, OpenOptions, PassageReference } from '../app.ts';
import type { Folder } from '../documents/folder.ts';
import type { Judging } from '../engine.ts';
import type { BroughtUpToDate } from '../index/bring-up-to-date.ts';
import type { IndexReport } from '../index/index-report.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Stamp } from '../index/store.ts';
import type { Passage } from '../passages/passage.ts';

/** What stays the same when the index is brought up to date. */
export interface Parts {
  /** The documents' folder. */
  readonly folder: Folder;
  /** How answers are found and judged; null where the collection was opened to look things up alone. */
  readonly judging: Judging | null;
}

/** What is done beside an app. */
export interface Ends {
  /** Told after another index has taken the place of the one before. */
  readonly onReplaced?: ((before: PassageIndex, after: PassageIndex) => void) | undefined;
  /** What is to be closed with the app. */
  readonly close: () => Promise<void>;
}

/** An app whose index is brought up to date when a document, or the index on disk, turns out to have changed. */
export class OpenedApp implements App {
  readonly #parts: Parts;
  readonly #ends: Ends;
  readonly #stamp: () => Promise<Stamp | undefined>;
  readonly #reopen: (options: OpenOptions) => Promise<BroughtUpToDate>;
  #opened: BroughtUpToDate;
  #reopening: Promise<void> | undefined;

  constructor(
    parts: Parts,
    ends: Ends,
    stamp: () => Promise<Stamp | undefined>,
    opened: BroughtUpToDate,
    reopen: (options: OpenOptions) => Promise<BroughtUpToDate>,
  ) {
    this.#parts = parts;
    this.#ends = ends;
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
    return { encoder: this.index.snapshot.encoder, reader: this.#parts.judging?.reader?.id ?? null };
  }

  async ask(question: string, options: AskOptions = {}): Promise<Answer> {
    const { folder, judging } = this.#parts;
    if (!judging) throw new Error('Cannot ask as the collection must not be opened for looking things up alone');
    return this.#asItIsNow((index) => answerQuestion(question, { ...judging, folder, index }, options));
  }

  check(text: string): Promise<CheckedQuote> {
    const { folder } = this.#parts;
    return this.#asItIsNow((index) => checkQuote(text, { folder, index }));
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
    return this.#ends.close();
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
  async #asItIsNow<Result>(find: (index: PassageIndex) => Promise<Result>): Promise<Result> {
    await this.refresh();
    try {
      return await find(this.index);
    } catch (cause) {
      if (!(cause instanceof SourceChangedError)) throw cause;
      await this.#bringUpToDate();
      return find(this.index);
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

  #replaceBy(opened: BroughtUpToDate): void {
    const before = this.index;
    this.#opened = opened;
    this.#ends.onReplaced?.(before, opened.index);
  }
}
