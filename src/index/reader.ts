/** Reads a question and a passage together. */
export interface Reader {
  /** Names the model by its content, like Encoder.id. */
  readonly id: string;

  /** How long it will take, about, until it has done what it and the encoder beside it were asked before; in milliseconds. */
  readonly backlog: number;

  /**
   * How likely the passage answers the question, as a logit: 0 is even odds among hard candidates. Where both are too
   * long for the model (256 word pieces), the longer one is cut first, and neither below half.
   * @throws ReaderError when they cannot be read, or the reader was closed or cannot be restarted.
   */
  read(question: string, passage: string): Promise<number>;
}

/** Its message tells the user what is wrong and what to do next; its cause is the technical reason. */
export class ReaderError extends Error {
  override readonly name = 'ReaderError';
}
