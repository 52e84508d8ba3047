/** Why a document is not fetched. */
export type FetchFailure =
  /** It is no http or https address, or names a user or a port. */
  | 'address'
  /** The operator has not allowed its host. */
  | 'host'
  /** Its host is in a network that is not public. */
  | 'private'
  /** It leads elsewhere: to a host that is not allowed, or too often. */
  | 'redirect'
  /** There is no such page, or it is not for everybody. */
  | 'status'
  /** It is a web page. */
  | 'html'
  /** It is neither plain text nor Markdown. */
  | 'type'
  | 'size'
  | 'time'
  /** Its host cannot be reached, or broke off. */
  | 'network';

/** Nothing was fetched; the message says why in one sentence. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed';
  readonly failure: FetchFailure;

  constructor(failure: FetchFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}
