import { QuestionError } from './question.ts';

/** A bound of a question that cannot be used; the message tells the asker what is wrong, and what to write. */
export class BoundsError extends QuestionError {
  override readonly name = 'BoundsError';
}
