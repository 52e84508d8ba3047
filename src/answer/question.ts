import { readSyntax } from '../search/read-syntax.ts';
import { mainScript } from '../text/script.ts';
import { words } from '../text/terms.ts';

/** Longer ones are no questions, and beyond what the encoder reads. */
export const LONGEST_QUESTION = 1_000;

/** A question that cannot be looked for; the message tells the asker why, and what to do. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError';
}

/**
 * The question without white space at its ends.
 * @throws QuestionError when it is empty, too long, has no words, only excludes some, or is in a script that is not read here
 */
export function readQuestion(question: string): string {
  const asked = question.trim();
  if (asked === '') throw new QuestionError('The question is empty: ask in a sentence or a few words.');
  if (asked.length > LONGEST_QUESTION) {
    throw new QuestionError(
      `The question has ${asked.length} characters: ask with at most ${LONGEST_QUESTION}, one question at a time.`,
    );
  }
  if (words(asked).length === 0)
    throw new QuestionError('There are no words to look for in that: ask in a sentence or a few words.');
  const { asked: wanted, excluded } = readSyntax(asked);
  if (words(wanted).length === 0) {
    throw new QuestionError(
      `That only says what to leave out (${excluded.join(', ')}): write what to look for too, such as “mills -${excluded[0]}”.`,
    );
  }
  if (mainScript(asked) === null && /\p{L}/u.test(asked)) {
    throw new QuestionError('Only English and Chinese are read here: please ask in one of them.');
  }
  return asked;
}
