/** Why a document is not added, removed or restored. */
export type Refusal =
  /** Its name is none that a document may have. */
  | 'name'
  /** It is neither .txt nor .md. */
  | 'format'
  | 'size'
  /** It is not text, in an unknown encoding, or empty. */
  | 'text'
  /** There is no sentence in it that could be quoted. */
  | 'quotable'
  /** The collection has it already. */
  | 'duplicate'
  /** The server has added as many as it may. */
  | 'many'
  /** It is not the server's, but the operator's. */
  | 'operators'
  /** The server has added none that is called so. */
  | 'unknown'
  /** None that is called so was removed of late. */
  | 'gone';

/** Nothing was changed; the message says why in one sentence. */
export class DocumentRefused extends Error {
  override readonly name = 'DocumentRefused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal, message: string, options?: ErrorOptions) {
    super(message, options);
    this.refusal = refusal;
  }
}
