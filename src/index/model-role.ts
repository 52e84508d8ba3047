import { EncoderError } from './encoder.ts';
import { ReaderError } from './reader.ts';

/** What a model does: turn a text into a vector, or read a question and a passage together. */
export type ModelRole = 'encoder' | 'reader';

/** What users are told of a model in this role. */
interface RoleTerms {
  /** The setting that names the model. */
  readonly setting: string;
  /** The folder of the model that comes with Fangzhi. */
  readonly bundled: string;
  /** What a model must be to have this role. */
  readonly kind: string;
  readonly setFolder: string;
}

export const ROLES: Readonly<Record<ModelRole, RoleTerms>> = {
  encoder: {
    setting: 'ENCODER',
    bundled: 'embeddings/model',
    kind: 'a sentence encoder',
    setFolder: "set ENCODER to a model's folder",
  },
  reader: {
    setting: 'READER',
    bundled: 'embeddings/reader',
    kind: 'a reader of questions and passages (a cross-encoder with one output, or two)',
    setFolder: "set READER to a model's folder or to off",
  },
};

/** An error whose message is for the user. */
export function modelError(role: ModelRole, message: string, cause?: unknown): EncoderError | ReaderError {
  const options = cause === undefined ? {} : { cause };
  return role === 'encoder' ? new EncoderError(message, options) : new ReaderError(message, options);
}
