/** Questions overtake indexing: someone is waiting for them. */
export type Urgency = 'question' | 'indexing';

/** Turns texts into vectors whose dot product tells how near they are in meaning. */
export interface Encoder {
  /** Names the model by its content, so that vectors of different models never meet: `model@0123456789ab`. */
  readonly id: string;

  readonly dimensions: number;

  /** Whether it has a folded word whole, as it has the common ones: then the word is hardly a slip of the pen. */
  knows(word: string): boolean;

  /**
   * One vector of unit length; what is beyond the model's limit (512 word pieces) is not read.
   * @throws EncoderError when the text cannot be read, or the encoder was closed or cannot be restarted.
   */
  embed(text: string, urgency: Urgency): Promise<Float32Array>;

  /**
   * How well a passage meets each word of a question, from -1 to 1; see `alignment`. Slower than `embed`, unless the passage
   * was asked about lately.
   * @throws EncoderError as `embed` does
   */
  align(question: string, passage: string): Promise<number>;

  /** Ends the encoder and rejects what is pending; may be called twice. */
  close(): Promise<void>;
}

/** Its message tells the user what is wrong and what to do next; its cause is the technical reason. */
export class EncoderError extends Error {
  override readonly name = 'EncoderError';
}
