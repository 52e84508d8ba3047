import { asksForSomething } from '../search/asks-for.ts';
import { type QuestionSyntax, readSyntax } from '../search/read-syntax.ts';
import { mainScript } from '../text/script.ts';
import { words } from '../text/terms.ts';

/** Longer ones are no questions, and beyond what the encoder reads. */
export const LONGEST_QUESTION = 1_000;

/** Why a question cannot be looked for. */
export type QuestionProblem =
  | { readonly kind: 'empty' | 'wordless' | 'aimless' | 'wordless-quote' | 'script' }
  /** In UTF-16 units. */
  | { readonly kind: 'long' | 'long-quote'; readonly length: number; readonly most: number }
  /** It says only what to leave out. */
  | { readonly kind: 'excluding'; readonly excluded: readonly string[] }
  /** What was written for a date is none. */
  | { readonly kind: 'date'; readonly written: string }
  /** The first day is after the last; both as YYYY-MM-DD. */
  | { readonly kind: 'period'; readonly from: string; readonly to: string }
  /** It is asked of a document that is not there. */
  | { readonly kind: 'document'; readonly file: string };

/** A question that cannot be looked for; the message tells the asker why, and what to do. */
export class QuestionError extends Error {
  override readonly name: string = 'QuestionError';
  readonly problem: QuestionProblem;

  constructor(problem: QuestionProblem, message = messageOf(problem)) {
    super(message);
    this.problem = problem;
  }
}

/** A question that can be looked for, with what it demands. */
export interface Question extends QuestionSyntax {
  /** As it was written, without white space at its ends. */
  readonly question: string;
}

/**
 * Reads what somebody asks.
 * @throws QuestionError when it is empty, too long, has no words, only excludes some, does not say what it is about, or is in a script that is not read here
 */
export function readQuestion(written: string): Question {
  const question = written.trim();
  if (question === '') throw new QuestionError({ kind: 'empty' });
  if (question.length > LONGEST_QUESTION) {
    throw new QuestionError({ kind: 'long', length: question.length, most: LONGEST_QUESTION });
  }
  if (words(question).length === 0) throw new QuestionError({ kind: 'wordless' });
  const syntax = readSyntax(question);
  if (words(syntax.asked).length === 0) throw new QuestionError({ kind: 'excluding', excluded: syntax.excluded });
  if (mainScript(question) === null && /\p{L}/u.test(question)) throw new QuestionError({ kind: 'script' });
  if (!asksForSomething(syntax)) throw new QuestionError({ kind: 'aimless' });
  return { question, ...syntax };
}

function messageOf(problem: QuestionProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'The question is empty: ask in a sentence or a few words.';
    case 'long':
      return `The question has ${problem.length} characters: ask with at most ${problem.most}, one question at a time.`;
    case 'long-quote':
      return `The text has ${problem.length} characters: check at most ${problem.most} at a time.`;
    case 'wordless-quote':
      return 'There are no words to check in that: write the words that are said to be a quote.';
    case 'wordless':
      return 'There are no words to look for in that: ask in a sentence or a few words.';
    case 'aimless':
      return 'That does not say what it is about: ask about something, such as “How many mills are there?”.';
    case 'excluding':
      return `That only says what to leave out (${problem.excluded.join(', ')}): write what to look for too, such as “mills -${problem.excluded[0]}”.`;
    case 'script':
      return 'Only English and Chinese are read here: please ask in one of them.';
    case 'date':
      return `“${problem.written}” is not read as a date here: write a day (2023-08-08), a month (2023-08) or a year (2023).`;
    case 'period':
      return `Nothing is dated from ${problem.from} to ${problem.to}: write the earlier date first.`;
    case 'document':
      return `There is no document “${problem.file}” in this collection: choose another one.`;
  }
}
