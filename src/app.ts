import type { Answer, Citation } from './answer/answer.ts';
import type { AskOptions } from './answer/answer-question.ts';
import type { CheckedQuote } from './answer/quotes-checked/checked-quote.ts';
import type { CitationReference } from './answer/reference.ts';
import type { Surroundings } from './answer/surroundings.ts';
import type { VerifiedCitation } from './answer/verify-citation.ts';
import type { IndexReport, Progress } from './index/index-report.ts';
import type { PassageIndex } from './index/passage-index.ts';

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
export type PassageReference = Pick<CitationReference, 'passage'>;

export interface OpenOptions {
  /** Makes the whole index anew. */
  readonly rebuild?: boolean | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Nothing will be asked, only looked up: the models are started only where documents have changed. */
  readonly forLookUp?: boolean | undefined;
  /** Gives up opening; the index on disk stays as it was. */
  readonly signal?: AbortSignal | undefined;
}
